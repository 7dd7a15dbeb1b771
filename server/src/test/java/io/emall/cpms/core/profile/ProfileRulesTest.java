package io.emall.cpms.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Capabilities TOLD = new Capabilities(3, 2, 5, EnumSet.of(RateUnit.WATTS));

    private static ChargingProfile profile(
            Purpose purpose, int evse, int level, ProfileKind kind, @Nullable String transaction, Period... periods) {
        Schedule schedule = new Schedule(RateUnit.WATTS, List.of(periods), NOON, null, null);
        return new ChargingProfile(1, purpose, evse, level, kind, null, null, transaction, schedule);
    }

    private static Period at(int second, String limit) {
        return new Period(second, new BigDecimal(limit));
    }

    static Stream<Arguments> wrong() {
        Period good = at(0, "7000");
        ProfileKind absolute = ProfileKind.ABSOLUTE;
        return Stream.of(
                Arguments.of(profile(Purpose.EXTERNAL, 0, 0, absolute, null, good), Refusal.EXTERNAL_IS_NOT_OURS),
                Arguments.of(
                        profile(Purpose.STATION_MAX, 1, 0, absolute, null, good), Refusal.STATION_MAX_FOR_ONE_EVSE),
                Arguments.of(
                        profile(Purpose.STATION_MAX, 0, 0, ProfileKind.RELATIVE, null, good),
                        Refusal.STATION_MAX_RELATIVE),
                Arguments.of(profile(Purpose.TX, 0, 0, absolute, "7", good), Refusal.TRANSACTION_WITHOUT_EVSE),
                Arguments.of(profile(Purpose.TX, 1, 0, absolute, null, good), Refusal.NO_RUNNING_TRANSACTION),
                Arguments.of(profile(Purpose.TX_DEFAULT, 1, 0, absolute, null), Refusal.NO_PERIODS),
                Arguments.of(
                        profile(Purpose.TX_DEFAULT, 1, 0, absolute, null, at(1, "7")),
                        Refusal.FIRST_PERIOD_NOT_AT_ZERO),
                Arguments.of(
                        profile(Purpose.TX_DEFAULT, 1, 0, absolute, null, good, at(0, "1")),
                        Refusal.PERIODS_NOT_RISING),
                Arguments.of(
                        profile(Purpose.TX_DEFAULT, 1, 0, absolute, null, good, at(1, "1"), at(2, "1")),
                        Refusal.TOO_MANY_PERIODS),
                Arguments.of(profile(Purpose.TX_DEFAULT, 1, 4, absolute, null, good), Refusal.STACK_LEVEL_TOO_HIGH),
                Arguments.of(profile(Purpose.TX_DEFAULT, 1, 0, absolute, null, at(0, "-1")), Refusal.NEGATIVE),
                Arguments.of(
                        profile(Purpose.TX_DEFAULT, 1, 0, absolute, null, at(0, "7.25")),
                        Refusal.MORE_THAN_ONE_DECIMAL));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void eachRuleIsKept(ChargingProfile profile, Refusal refusal) {
        assertThat(ProfileRules.broken(profile, TOLD, true, 0)).isEqualTo(Set.of(refusal));
    }

    @Test
    void aGoodOneBreaksNone() {
        ChargingProfile good = profile(Purpose.TX, 1, 3, ProfileKind.ABSOLUTE, "7", at(0, "7.50"), at(60, "0"));

        assertThat(ProfileRules.broken(good, TOLD, true, 4)).isEmpty();
        assertThat(ProfileRules.broken(good, TOLD, false, 4)).containsExactly(Refusal.NO_RUNNING_TRANSACTION);
        assertThat(ProfileRules.broken(good, TOLD, true, 5)).containsExactly(Refusal.TOO_MANY_PROFILES);
    }
}
