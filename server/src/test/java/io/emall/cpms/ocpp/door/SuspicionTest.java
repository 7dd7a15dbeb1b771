package io.emall.cpms.ocpp.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.alarm.MemorySecurityLog;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SuspicionTest {
    private static final StationId STATION = new StationId("CP1");

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final MemoryAlarms alarms = new MemoryAlarms();
    private final MemorySecurityLog log = new MemorySecurityLog();
    private final Suspicion suspicion = new Suspicion(log.desk(alarms.desk(() -> now), () -> now), () -> now);

    @Test
    void theFifthWrongKeyIsASecurityEvent() {
        refused(4);
        assertThat(log.events).isEmpty();
        refused(1);
        assertThat(log.events).hasSize(1);
        assertThat(alarms.open()).containsExactly("-/- SECURITY RepeatedWrongCredentials CRITICAL");
        refused(5);
        assertThat(log.events).hasSize(2);
    }

    @Test
    void aTypingErrorADayIsNone() {
        for (int i = 0; i < 20; i++) {
            refused(1);
            now = now.plus(Duration.ofDays(1));
        }
        assertThat(log.events).isEmpty();
    }

    @Test
    void twoCabinetsWithOneNameAreNoticed() {
        for (int i = 0; i < 5; i++) {
            suspicion.replaced(STATION);
        }
        assertThat(alarms.open()).containsExactly("-/- SECURITY ConnectionsReplacedRepeatedly CRITICAL");
    }

    private void refused(int times) {
        for (int i = 0; i < times; i++) {
            suspicion.refused(STATION, "10.0.0.1");
        }
    }
}
