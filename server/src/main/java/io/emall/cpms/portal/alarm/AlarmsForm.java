package io.emall.cpms.portal.alarm;

import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.Alarms.Standing;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.portal.frame.Typed;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What is chosen in the filter of the list of alarms. */
record AlarmsForm(
        @Nullable String state,
        @Nullable String severity,
        @Nullable String kind,
        @Nullable String station) {

    Alarms.Filter read(Typed typed) {
        return new Alarms.Filter(
                isBlank(state) ? null : typed.as("state", state, Standing::valueOf, "typed.notachoice"),
                isBlank(severity) ? null : typed.as("severity", severity, Severity::valueOf, "typed.notachoice"),
                isBlank(station) ? null : typed.as("station", station, StationId::new, "typed.notanid"),
                isBlank(kind) ? null : typed.as("kind", kind, AlarmKind::valueOf, "typed.notachoice"));
    }

    public boolean isEmpty() {
        return fields().isEmpty();
    }

    /** The address of the page after that key. */
    String after(String key) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/alarms");
        fields().forEach(address::queryParam);
        return address.queryParam("after", key).encode().toUriString();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "state", state);
        put(fields, "severity", severity);
        put(fields, "kind", kind);
        put(fields, "station", station);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
