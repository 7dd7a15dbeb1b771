package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Where security events are reported: all are kept, those that matter raise an alarm (P-70). */
public final class SecurityDesk {

    private static final int FORGOTTEN_AT_ONCE = 1_000;
    private static final int MOST_IN_A_STRETCH = 1_000;
    private static final Duration STRETCH = Duration.ofHours(1);

    private final SecurityLog log;
    private final AlarmDesk alarms;
    private final Uuids uuids;
    private final InstantSource clock;
    private final Duration keep;

    /** @param keep how long events are kept */
    public SecurityDesk(SecurityLog log, AlarmDesk alarms, Uuids uuids, InstantSource clock, Duration keep) {
        this.log = log;
        this.alarms = alarms;
        this.uuids = uuids;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * A station reports an event of its own.
     *
     * @param severity null if it is only to be kept
     */
    public void reported(StationId station, String type, String info, Instant at, @Nullable Severity severity) {
        take(new SecurityEvent(uuids.next(), station, at, type, info, severity, false));
    }

    /** We saw something ourselves. */
    public void seen(StationId station, String type, String info, Severity severity) {
        take(new SecurityEvent(uuids.next(), station, clock.instant(), type, info, severity, true));
    }

    /** Forgets what happened long ago. */
    public void forget() {
        Instant before = clock.instant().minus(keep);
        int forgotten = FORGOTTEN_AT_ONCE;
        while (forgotten == FORGOTTEN_AT_ONCE) {
            forgotten = log.forget(before, FORGOTTEN_AT_ONCE);
        }
    }

    private void take(SecurityEvent event) {
        if (!log.record(event, MOST_IN_A_STRETCH, clock.instant().minus(STRETCH))) {
            raise(event, AlarmKind.SYSTEM, "TooManySecurityEvents", Severity.CRITICAL);
        }
        if (event.severity() != null) {
            raise(event, AlarmKind.SECURITY, event.type(), event.severity());
        }
    }

    private void raise(SecurityEvent event, AlarmKind kind, String code, Severity severity) {
        alarms.raise(new AlarmReport(AlarmKey.of(event.station(), kind, code), severity, event.info(), event.at()));
    }
}
