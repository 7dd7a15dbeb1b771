package io.emall.cpms.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.PowerReports.NeedsAnswer;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which transactions may be given a profile of their own (P-42), and what cars are answered (OCPP 2.x K15, K17). */
class ChargingTest {
    private static final StationId STATION = new StationId("CP1");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MemoryPower power = new MemoryPower();
    private final ScriptedProfiles station = new ScriptedProfiles();
    private final PowerReports reports = power.reports(InstantSource.fixed(NOON));
    private final ProfileInstaller installer =
            new ProfileInstaller(station, power, power.charging(), InstantSource.fixed(NOON));
    private final ProfileCare care = new ProfileCare(
            station,
            power,
            power,
            power.charging(),
            installer,
            Runnable::run,
            Duration.ofHours(1),
            InstantSource.fixed(NOON));

    private static ChargingSession session(Instant heard, Instant began, Meter meter) {
        return new ChargingSession(
                new SessionId(new Uuids(InstantSource.fixed(heard)).next()),
                1,
                new OperatorId("IT", "EML"),
                new Place(STATION, new LocationId("L1"), 1, null, null),
                new SessionState.Active(),
                began,
                new Transaction("k", "T-1", true),
                null,
                meter,
                SeqNos.NONE,
                null,
                null,
                heard);
    }

    @Test
    void aTransactionThatIsHistoryWhenItIsHeardGetsNoProfile() {
        Instant anHourAgo = NOON.minusSeconds(3600);
        Meter old = Meter.startingAt(WattHours.of(1), anHourAgo.plusSeconds(60));
        Meter fresh = Meter.startingAt(WattHours.of(1), NOON.plusSeconds(5));

        assertThat(Charging.isHistory(session(NOON, NOON.minusSeconds(5), Meter.UNREAD)))
                .isFalse();
        assertThat(Charging.isHistory(session(NOON, anHourAgo, Meter.UNREAD))).isTrue();
        assertThat(Charging.isHistory(session(NOON, anHourAgo, old))).isTrue();
        assertThat(Charging.isHistory(session(NOON, anHourAgo, fresh))).isFalse();

        power.running.add(session(NOON, anHourAgo, old));
        assertThat(power.charging().runs(STATION, "T-1")).isFalse();
    }

    private EvNeeds needs() {
        return new EvNeeds(STATION, 1, null, NOON, "AC_three_phase", null, null, Map.of(), false);
    }

    @Test
    void aCarWhoseTransactionRunsIsPromisedAndSentAProfile() {
        power.running.add(session(NOON, NOON, Meter.UNREAD));

        assertThat(reports.needs(needs())).isEqualTo(NeedsAnswer.ACCEPTED);
        care.round();

        assertThat(station.kept).singleElement().satisfies(profile -> {
            assertThat(profile.purpose()).isEqualTo(Purpose.TX);
            assertThat(profile.transaction()).isEqualTo("T-1");
            assertThat(profile.schedule().periods()).containsExactly(new Period(0, new BigDecimal("22000")));
        });
        care.round();
        assertThat(station.asked).hasSize(1);
    }

    @Test
    void aCarThatComesBeforeItsTransactionIsServedWhenThatBegins() {
        assertThat(reports.needs(needs())).isEqualTo(NeedsAnswer.PROCESSING);
        care.round();
        assertThat(station.asked).isEmpty();

        power.running.add(session(NOON, NOON, Meter.UNREAD));
        care.round();

        assertThat(station.kept).hasSize(1);
    }

    @Test
    void aTransactionThatIsOverNeedsNoProfileAnyMore() {
        power.running.add(session(NOON, NOON, Meter.UNREAD));
        reports.needs(needs());
        station.answer = profile -> new CommandOutcome.Offline();
        care.round();
        power.running.clear();

        InstalledProfile row = power.rows.values().iterator().next();
        power.save(row.dueAt(NOON));
        care.round();

        assertThat(power.find(row.number()).orElseThrow().state()).isEqualTo(InstalledProfile.State.CLEARED);
        assertThat(station.kept).isEmpty();
    }

    @Test
    void aCarMayNotMeanToTakeMoreThanTheLimitFromOutside() {
        power.running.add(session(NOON, NOON, Meter.UNREAD));
        Schedule outside = Schedule.constant(new BigDecimal("5000"), RateUnit.WATTS, null);
        reports.limited(new ReportedLimit(STATION, 0, "SO", true, List.of(outside), NOON));

        assertThat(reports.intends(STATION, 1, NOON, Schedule.constant(new BigDecimal("5000"), RateUnit.WATTS, null)))
                .isTrue();
        assertThat(reports.intends(STATION, 1, NOON, Schedule.constant(new BigDecimal("6000"), RateUnit.WATTS, null)))
                .isFalse();
        reports.limitGone(STATION, 0, "SO");
        assertThat(reports.intends(STATION, 1, NOON, Schedule.constant(new BigDecimal("6000"), RateUnit.WATTS, null)))
                .isTrue();
    }
}
