package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmBook;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmPolicy;
import io.emall.cpms.core.alarm.Alarms.Filter;
import io.emall.cpms.core.alarm.OfflineWatch;
import io.emall.cpms.core.alarm.OpenAlarms;
import io.emall.cpms.core.alarm.SecurityDesk;
import io.emall.cpms.core.alarm.SecurityEvent;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A station offline for too long, with a clock the test turns; and security events, on the real database. */
class PostgresAbsencesTest {
    private static final StationId STATION = new StationId("O1");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final AlarmBook book = new AlarmBook(
            STORE.alarms,
            new OpenAlarms(STORE.alarms),
            STORE.notices,
            new PostgresTransactions(STORE.transaction),
            new Signals(),
            new Uuids(STORE.clock),
            STORE.clock,
            AlarmPolicy.STANDARD);
    private final AlarmDesk desk = new AlarmDesk(book);
    private final OfflineWatch watch =
            new OfflineWatch(new PostgresAbsences(STORE.sql), desk, AlarmPolicy.STANDARD, STORE.clock);

    @BeforeAll
    static void sites() {
        Given.aSite(STORE, "O1");
        Given.aSite(STORE, "O2");
    }

    @BeforeEach
    void nothing() {
        STORE.sql.sql("truncate alarm, security_event cascade").update();
        STORE.sql.sql("update station set online = false, online_since = null").update();
    }

    @Test
    void aStationAwayForAQuarterOfAnHourIsOneAlarmUntilItIsBack() {
        long epoch = STORE.stationLedger.connected(STATION, "ocpp1.6", STORE.clock.instant());
        STORE.stationLedger.disconnected(STATION, epoch, STORE.clock.instant());
        later(Duration.ofMinutes(14));
        assertThat(alarms()).isEmpty();
        later(Duration.ofMinutes(1));
        assertThat(alarms()).hasSize(1);
        Alarm alarm = alarms().getFirst();
        assertThat(alarm.key().kind()).isEqualTo(AlarmKind.OFFLINE);
        assertThat(alarm.firstSeen()).isEqualTo(STORE.clock.instant().minus(Duration.ofMinutes(15)));
        later(Duration.ofMinutes(30));
        assertThat(alarms().getFirst().count()).isEqualTo(1);

        STORE.stationLedger.connected(STATION, "ocpp1.6", STORE.clock.instant());
        later(Duration.ofMinutes(1));
        assertThat(alarms()).extracting(Alarm::isLasting).containsExactly(false);
    }

    @Test
    void aStationThatNeverConnectedIsNone() {
        later(Duration.ofDays(1));
        assertThat(alarms()).isEmpty();
    }

    @Test
    void aRestartInBetweenRaisesItOnce() {
        STORE.stationLedger.connected(STATION, "ocpp1.6", STORE.clock.instant());
        STORE.stationLedger.allDisconnected(STORE.clock.instant());
        later(Duration.ofMinutes(16));
        STORE.stationLedger.allDisconnected(STORE.clock.instant());
        later(Duration.ofMinutes(16));
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void oneClosedByHandIsNotRaisedAgainForTheSameAbsence() {
        STORE.stationLedger.connected(STATION, "ocpp1.6", STORE.clock.instant());
        STORE.stationLedger.allDisconnected(STORE.clock.instant());
        later(Duration.ofMinutes(16));
        desk.clear(alarms().getFirst().key(), "torn down");
        later(Duration.ofMinutes(16));
        assertThat(alarms()).extracting(Alarm::isLasting).containsExactly(false);
    }

    @Test
    void securityEventsArePagedBoundedAndForgotten() {
        PostgresSecurityLog log = new PostgresSecurityLog(STORE.sql);
        SecurityDesk security = new SecurityDesk(log, desk, new Uuids(STORE.clock), STORE.clock, Duration.ofDays(30));
        for (int i = 0; i < 1_002; i++) {
            STORE.clock.turn(Duration.ofMillis(2));
            security.reported(STATION, "E" + i, "a\0b", STORE.clock.instant(), null);
        }
        security.seen(new StationId("O2"), "RepeatedWrongCredentials", "10.0.0.1", Severity.CRITICAL);

        Page<SecurityEvent> first = log.page(STATION, null, 2);
        assertThat(first.items()).extracting(SecurityEvent::type).containsExactly("E999", "E998");
        assertThat(log.page(STATION, first.next(), 2).items().getFirst().type()).isEqualTo("E997");
        assertThat(log.page(null, null, 1).items())
                .extracting(SecurityEvent::ours, SecurityEvent::severity)
                .containsExactly(tuple(true, Severity.CRITICAL));
        assertThat(alarms()).extracting(alarm -> alarm.key().code()).contains("TooManySecurityEvents");

        STORE.clock.turn(Duration.ofDays(31));
        security.forget();
        assertThat(log.page(null, null, 1).items()).isEmpty();
    }

    private void later(Duration time) {
        STORE.clock.turn(time);
        watch.missing();
        watch.back();
    }

    private static List<Alarm> alarms() {
        return STORE.alarms.page(new Filter(null, null, null, null), null, 10).items();
    }
}
