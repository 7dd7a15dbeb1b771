package io.emall.cpms.core.profile;

import static io.emall.cpms.core.profile.ScriptedProfiles.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.profile.PowerTraits.Proof;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.UserId;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a station really has is followed, never assumed (P-62, P-63, field lesson 19). */
class ProfileCareTest {
    private static final StationId STATION = new StationId("CP1");
    private static final Actor ADA = new Actor(new UserId(new UUID(1, 1)), "ada", Role.ADMINISTRATOR);
    private static final Rate SEVEN_KW = new Rate(new BigDecimal(7000), RateUnit.WATTS);

    private final MemoryPower power = new MemoryPower();
    private final ScriptedProfiles station = new ScriptedProfiles();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final ProfileInstaller installer = new ProfileInstaller(station, power, power.charging(), () -> now);
    private final ProfileDesk desk =
            new ProfileDesk(station, power, power.charging(), installer, audit(), _ -> {}, () -> now);
    private final ProfileCare care = new ProfileCare(
            station, power, power, power.charging(), installer, Runnable::run, Duration.ofHours(1), () -> now);

    private static AuditLog audit() {
        return (AuditLog) Proxy.newProxyInstance(
                AuditLog.class.getClassLoader(), new Class<?>[] {AuditLog.class}, (proxy, method, asked) -> null);
    }

    private InstalledProfile limit(int evse) {
        LimitRequest request = new LimitRequest(
                STATION, evse, LimitRequest.Scope.PLACE, SEVEN_KW, null, now.plus(Duration.ofHours(2)), "works");
        return ((ProfileDesk.Outcome.Kept) desk.limit(ADA, request)).profile();
    }

    private InstalledProfile fallback(int evse) {
        return ((ProfileDesk.Outcome.Kept) desk.fallback(ADA, STATION, evse, SEVEN_KW, "grid")).profile();
    }

    private State state(int number) {
        return power.find(number).orElseThrow().state();
    }

    @Test
    void aLimitIsWrittenDownBeforeItIsSent() {
        station.answer = profile -> {
            assertThat(state(profile.number())).isEqualTo(State.WANTED);
            return ACCEPTED;
        };

        InstalledProfile row = limit(1);

        assertThat(row.state()).isEqualTo(State.ACCEPTED);
        assertThat(row.who() + " " + row.why()).isEqualTo("ada works");
        assertThat(row.profile().purpose()).isEqualTo(Purpose.TX_DEFAULT);
    }

    @Test
    void aRefusalIsKeptWithTheStationsWords() {
        station.answer = profile -> new CommandOutcome.Refused("Rejected");

        InstalledProfile row = limit(1);

        assertThat(row.state()).isEqualTo(State.REFUSED);
        assertThat(row.words()).isEqualTo("Rejected");
    }

    @Test
    void withoutAnAnswerItIsUnknownAndSentAgain() {
        station.answer = profile -> new CommandOutcome.NoAnswer();
        InstalledProfile row = limit(1);
        assertThat(row.state()).isEqualTo(State.UNKNOWN);

        station.answer = profile -> ACCEPTED;
        care.round();
        assertThat(state(row.number())).isEqualTo(State.UNKNOWN);
        now = now.plus(Duration.ofMinutes(2));
        care.round();

        assertThat(state(row.number())).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aStationThatIsAwayGetsItWhenItIsBack() {
        station.answer = profile -> new CommandOutcome.Offline();
        InstalledProfile row = limit(1);
        assertThat(row.state()).isEqualTo(State.WANTED);

        station.answer = profile -> ACCEPTED;
        now = now.plus(Duration.ofMinutes(1));
        care.round();

        assertThat(state(row.number())).isEqualTo(State.ACCEPTED);
    }

    @Test
    void wattsRefusedAmperesTakenAndRemembered() {
        station.takes(RateUnit.AMPERES, Purpose.TX_DEFAULT);

        assertThat(limit(1).state()).isEqualTo(State.ACCEPTED);
        assertThat(station.kept.getFirst().schedule().periods()).containsExactly(new Period(0, new BigDecimal("10.1")));
        assertThat(power.traits(STATION).onlyUnit()).isEqualTo(RateUnit.AMPERES);

        station.asked.clear();
        limit(2);
        assertThat(station.asked).hasSize(1);
    }

    @Test
    void aStationThatTakesNoMaximumGetsAShareForEachEvse() {
        station.takes(RateUnit.WATTS, Purpose.TX_DEFAULT);

        InstalledProfile whole = fallback(0);
        care.round();

        assertThat(whole.state()).isEqualTo(State.REFUSED);
        assertThat(power.traits(STATION).noStationMax()).isTrue();
        assertThat(station.kept)
                .extracting(
                        ChargingProfile::evse,
                        profile -> profile.schedule().periods().getFirst().limit())
                .containsExactly(tuple(1, new BigDecimal("3500.0")), tuple(2, new BigDecimal("3500.0")));

        desk.clear(ADA, STATION, whole.number(), "over");
        care.round();
        assertThat(station.kept).isEmpty();
    }

    @Test
    void whatTheStationForgotIsSentAgainAtItsReturn() {
        InstalledProfile row = fallback(1);
        station.kept.clear();

        power.connected(STATION);
        care.round();

        assertThat(station.kept).extracting(ChargingProfile::number).containsExactly(row.number());
        power.connected(STATION);
        care.round();
        assertThat(power.find(row.number()).orElseThrow().confirmedAt()).isEqualTo(now);
        assertThat(power.traits(STATION).proof()).isEqualTo(Proof.REPORT);
    }

    @Test
    void foreignProfilesAreShownAndOursThatShouldBeGoneAreTakenOut() {
        InstalledProfile row = limit(1);
        ChargingProfile foreign = new ChargingProfile(
                99,
                Purpose.TX_DEFAULT,
                2,
                7,
                ProfileKind.ABSOLUTE,
                null,
                null,
                null,
                row.profile().schedule());
        station.kept.add(foreign);
        fallback(2);
        power.save(row.becomes(State.CLEARED, "", now, null));

        power.connected(STATION);
        care.round();

        assertThat(power.traits(STATION).foreign()).containsExactly(foreign);
        assertThat(station.cleared).contains(row.number());
    }

    @Test
    void aStationThatCannotListIsAskedForItsCompositeSchedule() {
        station.reports = false;
        InstalledProfile row = fallback(1);
        station.plans(now, 7050);

        power.connected(STATION);
        care.round();

        assertThat(power.find(row.number()).orElseThrow().confirmedAt()).isEqualTo(now);
        assertThat(power.traits(STATION).proof()).isEqualTo(Proof.COMPOSITE);
        assertThat(power.traits(STATION).deviating()).isEmpty();
    }

    @Test
    void whatWasRefusedIsNotTakenForInstalledBecauseThePlanFits() {
        station.reports = false;
        station.answer = profile -> new CommandOutcome.Refused("Rejected");
        InstalledProfile row = limit(1);
        station.plans(now, 22_000);

        power.connected(STATION);
        care.round();

        assertThat(state(row.number())).isEqualTo(State.REFUSED);
        assertThat(power.find(row.number()).orElseThrow().confirmedAt()).isNull();
    }

    @Test
    void aStationThatPlansOtherwiseGetsItAgainAndIsShownToDeviate() {
        station.reports = false;
        fallback(1);
        station.plans(now, 22_000);
        station.asked.clear();

        power.connected(STATION);
        care.round();

        assertThat(station.asked).hasSize(1);
        assertThat(power.traits(STATION).deviating()).containsExactly(1);
    }

    @Test
    void whatIsGivenUpWhileTheStationGetsItsProfilesAgainStaysAway() {
        station.reports = false;
        InstalledProfile fallback = fallback(1);
        InstalledProfile limit = limit(1);
        station.plans(now, 22_000);
        station.answer = profile -> {
            if (profile.number() == fallback.number()) {
                desk.clear(ADA, STATION, limit.number(), "over");
            }
            return ScriptedProfiles.ACCEPTED;
        };

        power.connected(STATION);
        care.round();

        assertThat(state(limit.number())).isEqualTo(State.CLEARED);
        assertThat(station.kept).extracting(ChargingProfile::number).containsExactly(fallback.number());
    }

    @Test
    void whatIsGivenUpWhileItIsSentIsTakenOutAgain() {
        station.answer = profile -> {
            installer.unwant(power.find(profile.number()).orElseThrow().becomes(State.UNKNOWN, "", now, null), "over");
            return ScriptedProfiles.ACCEPTED;
        };

        InstalledProfile limit = limit(1);

        assertThat(limit.state()).isEqualTo(State.UNWANTED);
        care.round();
        assertThat(state(limit.number())).isEqualTo(State.CLEARED);
        assertThat(station.kept).isEmpty();
    }

    /** As a plan's older limit, read before the newer one was told, would be. */
    @Test
    void whatAnotherTookThePlaceOfIsNotSentAgainByWhoReadItBefore() {
        InstalledProfile older = limit(1);
        power.save(older.replacedBy(99, now));
        station.asked.clear();

        installer.attend(older.becomes(State.WANTED, "SentAgain", now, null));

        assertThat(station.asked).isEmpty();
        assertThat(state(older.number())).isEqualTo(State.CLEARED);
    }

    @Test
    void aLimitWhoseTimeIsOverIsTakenOut() {
        InstalledProfile row = limit(1);

        now = now.plus(Duration.ofHours(3));
        care.round();

        assertThat(state(row.number())).isEqualTo(State.CLEARED);
        assertThat(station.cleared).containsExactly(row.number());
    }

    @Test
    void aNewerLimitLiesAboveTheOlderAndTheFallbackLowest() {
        assertThat(List.of(
                        fallback(1).profile().stackLevel(),
                        limit(1).profile().stackLevel(),
                        limit(1).profile().stackLevel()))
                .containsExactly(0, 1, 2);
    }

    @Test
    void aNewFallbackReplacesTheOld() {
        InstalledProfile old = fallback(1);
        InstalledProfile fresh = fallback(1);
        care.round();

        assertThat(state(old.number())).isEqualTo(State.CLEARED);
        assertThat(station.kept).extracting(ChargingProfile::number).containsExactly(fresh.number());
    }

    @Test
    void withoutARunningTransactionThereIsNothingToLimit() {
        LimitRequest request =
                new LimitRequest(STATION, 1, LimitRequest.Scope.TRANSACTION, SEVEN_KW, null, null, "why");

        assertThat(desk.limit(ADA, request))
                .isEqualTo(new ProfileDesk.Outcome.Refused(Set.of(Refusal.NO_RUNNING_TRANSACTION)));
        assertThat(station.asked).isEmpty();
    }
}
