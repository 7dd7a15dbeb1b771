package io.emall.cpms.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** P-70. */
class SecurityDeskTest {
    private static final StationId STATION = new StationId("CP1");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final MemoryAlarms alarms = new MemoryAlarms();
    private final MemorySecurityLog log = new MemorySecurityLog();
    private final SecurityDesk desk = log.desk(alarms.desk(() -> NOW), () -> NOW);

    @Test
    void whatMattersIsKeptAndRaisesAnAlarm() {
        desk.reported(STATION, "TamperDetectionActivated", "lid", NOW, Severity.CRITICAL);

        assertThat(log.events).extracting(SecurityEvent::info).containsExactly("lid");
        assertThat(alarms.open()).containsExactly("-/- SECURITY TamperDetectionActivated CRITICAL");
    }

    @Test
    void theRestIsOnlyKept() {
        desk.reported(STATION, "Vendor\nSpecific", "<b>", NOW, null);

        assertThat(log.events)
                .extracting(SecurityEvent::type, SecurityEvent::ours)
                .containsExactly(tuple("Vendor Specific", false));
        assertThat(alarms.all).isEmpty();
    }

    @Test
    void aStationThatReportsWithoutEndIsHeardButNotKeptWithoutEnd() {
        for (int i = 0; i < 5_000; i++) {
            desk.reported(STATION, "InvalidMessages", "", NOW, null);
        }
        assertThat(log.events).hasSize(1_000);
        assertThat(alarms.open()).containsExactly("-/- SYSTEM TooManySecurityEvents CRITICAL");
    }
}
