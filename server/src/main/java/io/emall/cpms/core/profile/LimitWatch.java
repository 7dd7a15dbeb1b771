package io.emall.cpms.core.profile;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.profile.Obedience.Excess;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Raises an alarm where a car draws more than the station agreed to, and clears it when it draws less or has left (field
 * lesson 19).
 */
public final class LimitWatch {
    private static final String CODE = "LimitIgnored";
    private static final int AT_ONCE = 500;

    private final InstalledProfiles installed;
    private final ReportedPower reported;
    private final Charging charging;
    private final Alarms alarms;
    private final AlarmDesk desk;
    private final InstantSource clock;
    /** Where the last round ended; the next one goes on there. */
    private @Nullable StationId after;

    public LimitWatch(
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            Alarms alarms,
            AlarmDesk desk,
            InstantSource clock) {
        this.installed = installed;
        this.reported = reported;
        this.charging = charging;
        this.alarms = alarms;
        this.desk = desk;
        this.clock = clock;
    }

    /** Looks at some of the stations where somebody charges, and at all that have such an alarm. */
    public synchronized void round() {
        Set<AlarmKey> lasting = alarms.lasting().stream()
                .map(Alarm::key)
                .filter(key -> key.kind() == AlarmKind.POWER && key.code().equals(CODE))
                .collect(Collectors.toSet());
        List<StationId> next = installed.charging(after, AT_ONCE);
        after = next.size() < AT_ONCE ? null : next.getLast();
        Stream.concat(next.stream(), lasting.stream().map(AlarmKey::station).filter(Objects::nonNull))
                .distinct()
                .forEach(station -> look(station, lasting));
    }

    private void look(StationId station, Set<AlarmKey> lasting) {
        List<ChargingProfile> inForce = CompositeProbe.accepted(installed, reported, station);
        for (Evse evse : charging.evses(station)) {
            AlarmKey key = AlarmKey.of(station, AlarmKind.POWER, CODE).at(evse.number(), 0);
            Optional<Excess> excess = charging.at(station, evse.number())
                    .flatMap(session ->
                            Obedience.excess(inForce, charging.situation(station, evse.number()), session, installed));
            if (excess.isEmpty()) {
                desk.clear(key, "");
            } else if (!lasting.contains(key)) {
                desk.raise(new AlarmReport(key, Severity.WARNING, words(excess.get()), clock.instant()));
            }
        }
    }

    private static String words(Excess excess) {
        return String.format(
                Locale.ROOT,
                "%.1f kW > %.1f kW",
                excess.drawn().kilo(),
                excess.limit().kilo());
    }
}
