package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;

/**
 * Raises an alarm for a station that is away for too long, and clears it when it is back. What it needs to know is in
 * the database, so that it survives a restart and runs on any node.
 */
public final class OfflineWatch {

    private static final String CODE = "Offline";
    private static final int AT_ONCE = 1_000;

    private final Absences absences;
    private final AlarmDesk desk;
    private final AlarmPolicy policy;
    private final InstantSource clock;

    public OfflineWatch(Absences absences, AlarmDesk desk, AlarmPolicy policy, InstantSource clock) {
        this.absences = absences;
        this.desk = desk;
        this.policy = policy;
        this.clock = clock;
    }

    /** Finds who has been away for too long. */
    public void missing() {
        if (!policy.offlineAfter().isZero()) {
            absences.unnoticed(clock.instant().minus(policy.offlineAfter()), AT_ONCE)
                    .forEach(absence -> desk.raise(
                            new AlarmReport(key(absence.station()), Severity.CRITICAL, "", absence.since())));
        }
    }

    /** Finds who is back. */
    public void back() {
        absences.over(AT_ONCE).forEach(station -> desk.clear(key(station), ""));
    }

    private static AlarmKey key(StationId station) {
        return AlarmKey.of(station, AlarmKind.OFFLINE, CODE);
    }
}
