package io.emall.cpms.ocpp.v2;

import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.wire.ocpp.v2.EventData;
import io.emall.wire.ocpp.v2.EventNotificationType;
import io.emall.wire.ocpp.v2.EventTrigger;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event in words, made of the station's own. */
final class EventWords {
    private static final Spelling<EventTrigger> TRIGGERS = new Spelling<>(EventTrigger.class);
    private static final Spelling<EventNotificationType> TYPES = new Spelling<>(EventNotificationType.class);

    private EventWords() {}

    /** Component and variable: {@code PowerContactor/left.Problem}. */
    static String what(EventData event) {
        return instance(event.component().name(), event.component().instance()) + "."
                + instance(event.variable().name(), event.variable().instance());
    }

    static String line(EventData event) {
        String line = what(event) + " = " + event.actualValue();
        return event.techCode() == null ? line : line + " (" + event.techCode() + ")";
    }

    static String detail(EventData event) {
        return Stream.of(
                        labelled("techInfo", event.techInfo()),
                        labelled("techCode", event.techCode()),
                        labelled("trigger", TRIGGERS.of(event.trigger())),
                        labelled("type", TYPES.of(event.eventNotificationType())),
                        labelled("event", event.eventId()),
                        labelled("cause", event.cause()),
                        labelled("monitor", event.variableMonitoringId()),
                        labelled("transaction", event.transactionId()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String instance(String name, @Nullable String instance) {
        return instance == null ? name : name + "/" + instance;
    }

    private static @Nullable String labelled(String label, @Nullable Object value) {
        return value == null ? null : label + "=" + value;
    }
}
