package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.profile.Capabilities;
import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.InstalledProfile;
import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.profile.Period;
import io.emall.cpms.core.profile.PowerTraits;
import io.emall.cpms.core.profile.ProfileKind;
import io.emall.cpms.core.profile.Purpose;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.unit.StationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInstalledProfilesTest {
    private static final StationId STATION = new StationId("P1");
    private static final Instant NOON = Given.NOON;
    private static final Duration LEASE = Duration.ofMinutes(3);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PostgresInstalledProfiles profiles = STORE.installedProfiles;

    @BeforeAll
    static void aSite() {
        Given.aSite(STORE, "P1");
        Given.aSite(STORE, "P2");
    }

    @BeforeEach
    void nothingInstalled() {
        STORE.sql.sql("truncate charging_profile, station_power").update();
        online(STATION, false);
    }

    private static void online(StationId station, boolean online) {
        STORE.sql
                .sql("update station set online = ?, online_since = ?::timestamptz where id = ?")
                .param(online)
                .param(NOON.toString())
                .param(station.value())
                .update();
    }

    private InstalledProfile row(State state, @Nullable Instant due) {
        return row(STATION, state, due);
    }

    private InstalledProfile row(StationId station, State state, @Nullable Instant due) {
        return row(station, Role.LIMIT, state, due);
    }

    private InstalledProfile row(StationId station, Role role, State state, @Nullable Instant due) {
        List<Period> periods = List.of(new Period(0, new BigDecimal("7000.5"), 3), new Period(60, BigDecimal.ZERO));
        Schedule schedule = new Schedule(RateUnit.WATTS, periods, NOON, 3600, new BigDecimal("6.0"));
        ChargingProfile profile = new ChargingProfile(
                profiles.nextNumber(), Purpose.TX, 1, 2, ProfileKind.DAILY, NOON, NOON.plusSeconds(9), "T-1", schedule);
        InstalledProfile row = new InstalledProfile(
                profile, station, role, state, "wo\0rds", "ada", "why", 7, NOON, NOON, NOON, due, 3);
        profiles.save(row);
        return row;
    }

    @Test
    void whatWasGivenUpDoesNotComeBack() {
        InstalledProfile row = row(State.ACCEPTED, null);
        profiles.save(row);
        profiles.save(row.becomes(State.UNWANTED, "over", NOON, NOON));

        profiles.save(row.becomes(State.ACCEPTED, "late", NOON, null));
        assertThat(profiles.find(row.number()).orElseThrow().state()).isEqualTo(State.UNWANTED);

        profiles.save(row.becomes(State.CLEARED, "", NOON, null));
        assertThat(profiles.find(row.number()).orElseThrow().state()).isEqualTo(State.CLEARED);
    }

    @Test
    void everythingIsKept() {
        InstalledProfile row = row(State.ACCEPTED, NOON.plusSeconds(5));

        InstalledProfile kept = profiles.find(row.number()).orElseThrow();

        assertThat(kept).usingRecursiveComparison().ignoringFields("words").isEqualTo(row);
        assertThat(kept.words()).isEqualTo("wo\uFFFDrds");
        assertThat(profiles.of(STATION)).containsExactly(kept);
        assertThat(profiles.of(new StationId("P2"))).isEmpty();
    }

    @Test
    void aChangeReplacesAndTheClearedAreThePast() {
        InstalledProfile row = row(State.WANTED, null);

        profiles.save(row.becomes(State.CLEARED, "over", NOON.plusSeconds(60), null));

        assertThat(profiles.of(STATION)).isEmpty();
        assertThat(profiles.past(STATION, 5))
                .extracting(InstalledProfile::words)
                .containsExactly("over");
        assertThat(profiles.forget(NOON, NOON.plusSeconds(90), 10)).isZero();
        assertThat(profiles.forget(NOON.plusSeconds(61), NOON, 10)).isOne();
        assertThat(profiles.past(STATION, 5)).isEmpty();
    }

    @Test
    void whatThePlanSetIsForgottenSooner() {
        InstalledProfile row = row(STATION, Role.PLAN, State.WANTED, null);
        profiles.save(row.becomes(State.CLEARED, "over", NOON.plusSeconds(60), null));

        assertThat(profiles.forget(NOON, NOON, 10)).isZero();
        assertThat(profiles.forget(NOON, NOON.plusSeconds(61), 10)).isOne();
    }

    @Test
    void whatIsDueIsTakenOnceAndOnlyWhileTheStationIsThere() {
        InstalledProfile row = row(State.WANTED, NOON);
        row(State.WANTED, NOON.plusSeconds(60));
        row(State.ACCEPTED, null);

        assertThat(profiles.claim(NOON, LEASE, 10)).isEmpty();
        online(STATION, true);
        assertThat(profiles.claim(NOON, LEASE, 10))
                .extracting(InstalledProfile::number)
                .containsExactly(row.number());
        assertThat(profiles.claim(NOON, LEASE, 10)).isEmpty();
        assertThat(profiles.claim(NOON.plus(LEASE), LEASE, 10)).hasSize(2);
    }

    @Test
    void aStationIsCheckedWhenItReturnsAndWhenItsLastCheckIsOld() {
        row(State.ACCEPTED, null);
        online(STATION, true);
        Instant longAgo = NOON.minus(Duration.ofDays(1));

        assertThat(profiles.claimChecks(NOON, longAgo, LEASE, 10)).containsExactly(STATION);
        assertThat(profiles.claimChecks(NOON, longAgo, LEASE, 10)).isEmpty();

        profiles.save(traits(NOON.plusSeconds(1)));
        assertThat(profiles.claimChecks(NOON.plus(LEASE), longAgo, LEASE, 10)).isEmpty();
        assertThat(profiles.claimChecks(NOON.plus(LEASE), NOON.plusSeconds(2), LEASE, 10))
                .containsExactly(STATION);

        profiles.save(traits(NOON.minusSeconds(1)));
        assertThat(profiles.claimChecks(NOON.plus(LEASE), longAgo, LEASE, 10)).containsExactly(STATION);
    }

    private PowerTraits traits(Instant checkedAt) {
        return new PowerTraits(
                STATION,
                new Capabilities(5, 24, null, EnumSet.of(RateUnit.AMPERES)),
                RateUnit.AMPERES,
                true,
                checkedAt,
                PowerTraits.Proof.COMPOSITE,
                List.of(),
                List.of(1));
    }

    @Test
    void stationsWithProfilesWhereSomebodyChargesAreFoundInOrder() {
        charges("P1");
        charges("P2");
        assertThat(profiles.charging(null, 5)).isEmpty();

        row(State.CLEARED, null);
        assertThat(profiles.charging(null, 5)).isEmpty();
        row(State.ACCEPTED, null);
        row(State.ACCEPTED, null);
        StationId other = new StationId("P2");
        row(other, State.ACCEPTED, null);

        assertThat(profiles.charging(null, 5)).containsExactly(STATION, other);
        assertThat(profiles.charging(null, 1)).containsExactly(STATION);
        assertThat(profiles.charging(STATION, 5)).containsExactly(other);
    }

    private static void charges(String station) {
        STORE.sessionLedger.write(new SessionChange(
                Given.aSession(STORE, station, "T-" + station, null, NOON), true, List.of(), List.of()));
    }

    @Test
    void whatWasLearntIsKept() {
        assertThat(profiles.traits(STATION)).isEqualTo(PowerTraits.unknown(STATION));

        profiles.save(traits(NOON));

        assertThat(profiles.traits(STATION)).isEqualTo(traits(NOON));
    }
}
