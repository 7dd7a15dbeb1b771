package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.unit.WattHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Energy out of registers that stations get wrong (P-45, field lesson 14). */
class RegisterRuleTest {

    private final Site site = new Site();
    private final StationDesk desk = site.desk();
    private int number;

    @Test
    void fieldLesson14ARegisterThatCountsFromTheSessionsStartIsAddedToTheMetersStart() {
        start(123_456);
        metered(0, 150, 900);
        assertThat(energy()).isEqualTo(WattHours.of(900));

        stop(125_000);
        assertThat(energy()).as("the meter at the stop decides").isEqualTo(WattHours.of(1544));
        assertThat(kinds()).contains(SessionEvent.Kind.METER_RELATIVE);
    }

    @Test
    void fieldLesson14AMeterThatReadsZeroForAMomentAtTheStartIsNotBilledItsLifetime() {
        start(0);
        metered(45_678_901, 45_679_901);
        stop(45_680_901);

        assertThat(energy()).isEqualTo(WattHours.of(2000));
        assertThat(kinds()).contains(SessionEvent.Kind.METER_REBASED);
    }

    @Test
    void fieldLesson14AMomentaryZeroAndASpikeCountNothing() {
        start(1_000_000);
        metered(1_001_000, 0, 4_294_967_295L, 1_002_000);
        stop(1_003_000);

        assertThat(energy()).isEqualTo(WattHours.of(3000));
        assertThat(kinds()).contains(SessionEvent.Kind.METER_BACKWARDS, SessionEvent.Kind.METER_SPIKE);
    }

    @Test
    void theMeterAtTheStopDecidesAgainstAHigherOneBefore() {
        start(1000);
        metered(9000);
        stop(5000);

        assertThat(energy()).isEqualTo(WattHours.of(4000));
    }

    @Test
    void aStopOfZeroLosesNothing() {
        start(1000);
        metered(9000);
        stop(0);

        assertThat(energy()).isEqualTo(WattHours.of(8000));
    }

    @Test
    void aReadingThatLagsBehindTheStartIsNotAddedToIt() {
        start(100_000);
        metered(99_950);

        assertThat(energy()).isEqualTo(WattHours.ZERO);
    }

    @Test
    void fieldLesson14AValueAfterTheStopBelongsToNobody() {
        start(1000);
        stop(5000);
        site.passes(Duration.ofMinutes(1));
        report(Phase.UPDATED, new Reference.Numbered(number), site.now, 9000);

        assertThat(energy()).isEqualTo(WattHours.of(4000));
        assertThat(kinds()).contains(SessionEvent.Kind.LATE_REPORT).doesNotContain(SessionEvent.Kind.BILL_DIFFERS);
    }

    /** Field lesson 12: a clock that was never set says 1970, and nothing is lost. */
    @Test
    void fieldLesson12AClockThatWasNeverSetLosesNothing() {
        number = report(Phase.BEGUN, new Reference.Unnamed("k"), Instant.EPOCH, 1000)
                .number();
        report(Phase.ENDED, new Reference.Numbered(number), Instant.EPOCH.plusSeconds(600), 5000);

        assertThat(session().startedAt()).isEqualTo(site.now);
        assertThat(energy()).isEqualTo(WattHours.of(4000));
        assertThat(site.ledger.records).hasSize(1);
        assertThat(site.ledger.readings)
                .allSatisfy(reading -> assertThat(reading.at()).isAfter(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(kinds()).contains(SessionEvent.Kind.CLOCK_WRONG);
    }

    private void start(long register) {
        number = report(Phase.BEGUN, new Reference.Unnamed("k"), site.now, register)
                .number();
    }

    private void metered(long... registers) {
        for (long register : registers) {
            site.passes(Duration.ofMinutes(1));
            report(Phase.UPDATED, new Reference.Numbered(number), site.now, register);
        }
    }

    private void stop(long register) {
        site.passes(Duration.ofMinutes(1));
        report(Phase.ENDED, new Reference.Numbered(number), site.now, register);
    }

    private TransactionAnswer report(Phase phase, Reference reference, Instant at, long register) {
        MeterReading reading =
                new MeterReading(at, WattHours.of(register), null, null, phase == Phase.BEGUN, List.of());
        @Nullable Integer evse = phase == Phase.ENDED ? null : 1;
        return desk.transaction(new TransactionReport(
                phase, reference, at, evse, null, Site.CARD, null, false, List.of(reading), null, null, null, null));
    }

    private ChargingSession session() {
        return site.ledger.byNumber(Site.STATION, number).orElseThrow();
    }

    private WattHours energy() {
        return session().meter().energy();
    }

    private List<SessionEvent.Kind> kinds() {
        return site.ledger.events.stream().map(SessionEvent::kind).toList();
    }
}
