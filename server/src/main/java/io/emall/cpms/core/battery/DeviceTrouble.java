package io.emall.cpms.core.battery;

import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a battery or a meter. */
public enum DeviceTrouble {
    UNREACHABLE("DeviceUnreachable", Severity.WARNING),
    NONSENSE("DeviceNonsense", Severity.WARNING),
    REFUSES("DeviceRefuses", Severity.WARNING),
    FAULT("BatteryFault", Severity.CRITICAL),
    HOT("BatteryTooHot", Severity.CRITICAL),
    COLD("BatteryTooCold", Severity.WARNING),
    LIES("ChargeNotBelieved", Severity.WARNING),
    IGNORES("SetPointIgnored", Severity.WARNING);

    /** One lost answer is no trouble. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration OBEYS_WITHIN = Duration.ofMinutes(2);

    private final String code;
    private final Severity severity;

    DeviceTrouble(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    AlarmKey key(Device device) {
        return AlarmKey.ofInstallation(AlarmKind.ENERGY, code + " " + device.location() + "/" + device.name());
    }

    /** With what can be said of each. */
    static Map<DeviceTrouble, String> of(Rating rating, BatteryStatus status, Instant now) {
        Map<DeviceTrouble, String> found = of(status.contact(), now);
        BatteryState told = status.told();
        if (told == null || !status.contact().isGood()) {
            return found;
        }
        if (!told.faults().isEmpty()) {
            found.put(FAULT, String.join(", ", told.faults()));
        }
        warmth(found, rating, told.temperature());
        Belief belief = status.belief();
        if (belief != null && belief.lie() != null) {
            found.put(
                    LIES,
                    "it says %.0f %%, we estimate %.0f %% (%s)"
                            .formatted(
                                    told.charge() * 100,
                                    belief.charge() * 100,
                                    belief.lie().kind()));
        }
        Instant ignoring = status.ignoringSince();
        if (ignoring != null && !ignoring.plus(OBEYS_WITHIN).isAfter(now)) {
            found.put(IGNORES, "its power is %.1f kW".formatted(told.power().kilo()));
        }
        return found;
    }

    static Map<DeviceTrouble, String> of(Contact contact, Instant now) {
        Map<DeviceTrouble, String> found = new EnumMap<>(DeviceTrouble.class);
        if (contact.isGood() || contact.since().plus(PATIENCE).isAfter(now)) {
            return found;
        }
        found.put(
                switch (contact.kind()) {
                    case NONSENSE -> NONSENSE;
                    case REFUSED -> REFUSES;
                    default -> UNREACHABLE;
                },
                contact.words());
        return found;
    }

    private static void warmth(Map<DeviceTrouble, String> found, Rating rating, @Nullable Double temperature) {
        if (temperature != null && temperature > rating.hottest()) {
            found.put(HOT, "%.0f °C".formatted(temperature));
        }
        if (temperature != null && temperature < rating.coldest()) {
            found.put(COLD, "%.0f °C".formatted(temperature));
        }
    }
}
