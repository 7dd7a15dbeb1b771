package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmBook;
import io.emall.cpms.core.alarm.AlarmCare;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmPolicy;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.AlarmState.Acknowledged;
import io.emall.cpms.core.alarm.AlarmState.Cleared;
import io.emall.cpms.core.alarm.AlarmStep;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.Alarms.Filter;
import io.emall.cpms.core.alarm.Alarms.Standing;
import io.emall.cpms.core.alarm.OpenAlarms;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.NoSuchPage;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAlarmsTest {
    private static final StationId STATION = new StationId("A1");
    private static final AlarmKey FAULT =
            AlarmKey.of(STATION, AlarmKind.MALFUNCTION, "GroundFailure").at(1, 1);
    private static final Filter ALL = new Filter(null, null, null, null);
    private static final Actor MAX = new Actor(new UserId(new UUID(0, 1)), "max", Role.MAINTAINER);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final OpenAlarms open = new OpenAlarms(STORE.alarms);
    private final AlarmBook book = new AlarmBook(
            STORE.alarms,
            open,
            STORE.notices,
            new PostgresTransactions(STORE.transaction),
            new Signals(),
            new Uuids(STORE.clock),
            STORE.clock,
            AlarmPolicy.STANDARD);
    private final AlarmDesk desk = new AlarmDesk(book);
    private final AlarmCare care = new AlarmCare(book);

    @BeforeEach
    void noAlarms() {
        STORE.sql.sql("truncate alarm cascade").update();
        open.refresh();
    }

    @Test
    void anAlarmIsKeptWithItsWholeStory() {
        raise(FAULT, Severity.CRITICAL);
        raise(FAULT, Severity.WARNING);
        Alarm alarm = only(ALL);
        care.acknowledge(MAX, alarm.id(), "on my way");
        Acknowledged seen = new Acknowledged("max", STORE.clock.instant(), "on my way");
        assertThat(only(ALL).state()).isEqualTo(seen);
        STORE.clock.turn(Duration.ofMinutes(1));
        desk.clear(FAULT, "NoError");

        Alarm over = STORE.alarms.find(alarm.id()).orElseThrow();
        assertThat(over.state()).isEqualTo(new Cleared(seen, STORE.clock.instant(), null, "NoError"));
        assertThat(over.count()).isEqualTo(2);
        assertThat(over.key()).isEqualTo(FAULT);
        assertThat(over.told()).isEqualTo(new Alarm.Told(alarm.repeatedAt(), Severity.CRITICAL));
        assertThat(STORE.alarms.steps(alarm.id()))
                .extracting(AlarmStep::kind)
                .containsExactly(
                        AlarmStep.Kind.CLEARED,
                        AlarmStep.Kind.ACKNOWLEDGED,
                        AlarmStep.Kind.REPEATED,
                        AlarmStep.Kind.RAISED);
    }

    @Test
    void aThousandRepetitionsKeepOnlyTheLatestSteps() {
        for (int i = 0; i < Alarms.STEPS_KEPT + 50; i++) {
            raise(FAULT, Severity.WARNING);
        }
        List<AlarmStep> steps = STORE.alarms.steps(only(ALL).id());
        assertThat(steps).hasSize(Alarms.STEPS_KEPT);
        assertThat(steps.getFirst().number()).isEqualTo(Alarms.STEPS_KEPT + 50);
        assertThat(only(ALL).count()).isEqualTo(Alarms.STEPS_KEPT + 50);
    }

    @Test
    void reportsOfOneAlarmAtTheSameMomentAreCountedEach() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AlarmDesk otherNode = new AlarmDesk(new AlarmBook(
                    STORE.alarms,
                    new OpenAlarms(STORE.alarms),
                    STORE.notices,
                    new PostgresTransactions(STORE.transaction),
                    new Signals(),
                    new Uuids(STORE.clock),
                    STORE.clock,
                    AlarmPolicy.STANDARD));
            for (int i = 0; i < 20; i++) {
                AlarmDesk either = i % 2 == 0 ? desk : otherNode;
                threads.submit(() -> either.raise(report(FAULT, Severity.WARNING)));
            }
        }
        assertThat(only(ALL).count()).isEqualTo(20);
    }

    @Test
    void pagesShowLastingOnesFirstAndCoverAllOnce() {
        List<AlarmKey> keys = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            AlarmKey key = AlarmKey.of(STATION, AlarmKind.MALFUNCTION, "E" + i);
            keys.add(key);
            raise(key, Severity.WARNING);
            STORE.clock.turn(Duration.ofSeconds(1));
        }
        desk.clear(keys.get(8), "");
        desk.clear(keys.get(2), "");
        List<String> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<Alarm> page = STORE.alarms.page(ALL, after, 4);
            page.items().forEach(alarm -> seen.add(alarm.key().code()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactly("E7", "E6", "E5", "E4", "E3", "E1", "E0", "E8", "E2");
        assertThatThrownBy(() -> STORE.alarms.page(ALL, "nonsense", 4)).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void filters() {
        raise(FAULT, Severity.CRITICAL);
        raise(AlarmKey.of(STATION, AlarmKind.SECURITY, "Tamper"), Severity.NOTICE);
        raise(AlarmKey.ofInstallation(AlarmKind.CERTIFICATE, "expires"), Severity.WARNING);
        care.acknowledge(
                MAX, only(new Filter(null, Severity.CRITICAL, null, null)).id(), "");
        desk.clear(AlarmKey.ofInstallation(AlarmKind.CERTIFICATE, "expires"), "");

        assertThat(codes(new Filter(Standing.OPEN, null, null, null))).containsExactly("Tamper");
        assertThat(codes(new Filter(Standing.ACKNOWLEDGED, null, null, null))).containsExactly("GroundFailure");
        assertThat(codes(new Filter(Standing.LASTING, null, null, null))).hasSize(2);
        assertThat(codes(new Filter(Standing.CLEARED, null, null, null))).containsExactly("expires");
        assertThat(codes(new Filter(null, Severity.WARNING, null, null))).hasSize(2);
        assertThat(codes(new Filter(null, null, STATION, null))).hasSize(2);
        assertThat(codes(new Filter(null, null, null, AlarmKind.SECURITY))).containsExactly("Tamper");
    }

    @Test
    void aFloodOfDifferentCodesIsBounded() {
        for (int i = 0; i < 300; i++) {
            AlarmKey key = AlarmKey.of(STATION, AlarmKind.MALFUNCTION, "E" + i);
            raise(key, Severity.WARNING);
            if (i % 2 == 0) {
                desk.clear(key, "");
            }
        }
        assertThat(STORE.count("alarm")).isLessThanOrEqualTo(AlarmPolicy.STANDARD.mostPerStation() + 1);
        assertThat(open.critical()).isEqualTo(1);
    }

    @Test
    void whatWasOverLongAgoIsForgotten() {
        raise(FAULT, Severity.WARNING);
        desk.clear(FAULT, "");
        raise(FAULT.at(2, 1), Severity.WARNING);
        STORE.clock.turn(AlarmPolicy.STANDARD.keep().plusDays(1));
        desk.forget();
        assertThat(only(ALL).key()).isEqualTo(FAULT.at(2, 1));
    }

    private void raise(AlarmKey key, Severity severity) {
        desk.raise(report(key, severity));
    }

    private static AlarmReport report(AlarmKey key, Severity severity) {
        return new AlarmReport(key, severity, "words", "detail", STORE.clock.instant());
    }

    private static Alarm only(Filter filter) {
        List<Alarm> found = STORE.alarms.page(filter, null, 10).items();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> codes(Filter filter) {
        return STORE.alarms.page(filter, null, 100).items().stream()
                .map(alarm -> alarm.key().code())
                .toList();
    }
}
