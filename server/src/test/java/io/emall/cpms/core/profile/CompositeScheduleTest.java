package io.emall.cpms.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each name draws the plan in kW per hour: "–" is no limit. */
class CompositeScheduleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Supply SUPPLY = new Supply(3, 230, Watts.ofKilo(22));

    private static ChargingProfile profile(Purpose purpose, int level, double... kilowatts) {
        List<Period> periods = IntStream.range(0, kilowatts.length)
                .mapToObj(hour -> new Period(hour * 3600, BigDecimal.valueOf(kilowatts[hour] * 1000)))
                .toList();
        Schedule schedule = new Schedule(RateUnit.WATTS, periods, NOON, null, null);
        @Nullable String transaction = purpose == Purpose.TX ? "7" : null;
        int evse = purpose == Purpose.STATION_MAX ? 0 : 1;
        return new ChargingProfile(
                level * 10 + purpose.ordinal(),
                purpose,
                evse,
                level,
                ProfileKind.ABSOLUTE,
                null,
                null,
                transaction,
                schedule);
    }

    private static ChargingProfile lasting(int hours, ChargingProfile profile) {
        return profile.scheduled(profile.schedule().lasting(hours * 3600));
    }

    private static ChargingProfile of(ProfileKind kind, ChargingProfile its, Instant start) {
        Schedule schedule = its.schedule();
        return new ChargingProfile(
                its.number(),
                its.purpose(),
                its.evse(),
                its.stackLevel(),
                kind,
                its.validFrom(),
                its.validUntil(),
                its.transaction(),
                new Schedule(schedule.unit(), schedule.periods(), start, schedule.duration(), null));
    }

    private static ChargingProfile valid(ChargingProfile its, int fromHour, int untilHour) {
        return new ChargingProfile(
                its.number(),
                its.purpose(),
                its.evse(),
                its.stackLevel(),
                its.kind(),
                NOON.plusSeconds(fromHour * 3600L),
                NOON.plusSeconds(untilHour * 3600L),
                its.transaction(),
                its.schedule());
    }

    private static String plan(int hours, ChargingProfile... profiles) {
        return plan(new Situation(1, "7", NOON, SUPPLY), hours, profiles);
    }

    private static String plan(Situation situation, int hours, ChargingProfile... profiles) {
        CompositeSchedule composite = CompositeSchedule.of(List.of(profiles), situation, NOON, Duration.ofHours(hours));
        return IntStream.range(0, hours)
                .mapToObj(hour -> composite.at(NOON.plusSeconds(hour * 3600L)).limit())
                .map(limit -> limit == null ? "–" : String.valueOf(Math.round(limit.kilo())))
                .collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName("nothing installed: – – –")
    void nothing() {
        assertThat(plan(3)).isEqualTo("– – –");
    }

    @Test
    @DisplayName("one default, 11 then 7 for ever: 11 7 7 7")
    void theLastPeriodHolds() {
        assertThat(plan(4, profile(Purpose.TX_DEFAULT, 0, 11, 7))).isEqualTo("11 7 7 7");
    }

    @Test
    @DisplayName("level 1 (16 for one hour) over level 0 (5): 16 5 5, and the other way round 5 never shows: 16 16 16")
    void theHighestLevelWinsUntilItIsOver() {
        ChargingProfile low = profile(Purpose.TX_DEFAULT, 0, 5);
        ChargingProfile high = profile(Purpose.TX_DEFAULT, 1, 16);

        assertThat(plan(3, low, lasting(1, high))).isEqualTo("16 5 5");
        assertThat(plan(3, lasting(1, low), high)).isEqualTo("16 16 16");
    }

    @Test
    @DisplayName("station 10, default 16 then 4: 10 4 4")
    void theLowestOfThePurposesHolds() {
        ChargingProfile station = profile(Purpose.STATION_MAX, 0, 10);

        assertThat(plan(3, station, profile(Purpose.TX_DEFAULT, 0, 16, 4))).isEqualTo("10 4 4");
        CompositeSchedule composite =
                CompositeSchedule.of(List.of(station), new Situation(1, null, null, SUPPLY), NOON, Duration.ofHours(1));
        assertThat(composite.steps())
                .containsExactly(new CompositeSchedule.Step(NOON, Watts.ofKilo(10), Purpose.STATION_MAX));
    }

    @Test
    @DisplayName("a transaction's own 20 for one hour stands in for the default 6: 20 6 6; another's does not: 6 6 6")
    void theTransactionsOwn() {
        ChargingProfile own = lasting(1, profile(Purpose.TX, 0, 20));
        ChargingProfile byDefault = profile(Purpose.TX_DEFAULT, 5, 6);

        assertThat(plan(3, byDefault, own)).isEqualTo("20 6 6");
        assertThat(plan(new Situation(1, "8", NOON, SUPPLY), 3, byDefault, own)).isEqualTo("6 6 6");
        assertThat(plan(Situation.idle(2, SUPPLY), 3, byDefault, own)).isEqualTo("– – –");
    }

    @Test
    @DisplayName("the same place again, 9 instead of 3: 9 9")
    void anEqualPlaceIsReplaced() {
        ChargingProfile older = profile(Purpose.TX_DEFAULT, 2, 3);
        ChargingProfile newer = profile(Purpose.TX_DEFAULT, 2, 9);

        assertThat(plan(2, older, newer)).isEqualTo("9 9");
        assertThat(newer.replaces(older)).isTrue();
    }

    @Test
    @DisplayName("valid from the second to the fourth hour: – 8 8 –")
    void validity() {
        assertThat(plan(4, valid(profile(Purpose.TX_DEFAULT, 0, 8), 1, 3))).isEqualTo("– 8 8 –");
    }

    @Test
    @DisplayName("daily since two days ago, from 14 for two hours: – – 7 7 – and the same tomorrow")
    void daily() {
        ChargingProfile daily = lasting(2, profile(Purpose.TX_DEFAULT, 0, 7));
        ChargingProfile since =
                of(ProfileKind.DAILY, daily, NOON.plusSeconds(2 * 3600).minus(Duration.ofDays(2)));

        assertThat(plan(5, since)).isEqualTo("– – 7 7 –");
        assertThat(plan(29, since)).endsWith("– – 7 7 –");
        assertThat(plan(3, of(ProfileKind.DAILY, daily, NOON.plus(Duration.ofDays(1)))))
                .isEqualTo("– – –");
    }

    @Test
    @DisplayName("relative to a transaction that began an hour ago, 20 then 5 after two hours: 20 5 5")
    void relative() {
        Schedule schedule = new Schedule(
                RateUnit.WATTS,
                List.of(new Period(0, new BigDecimal(20_000)), new Period(7200, new BigDecimal(5_000))),
                null,
                null,
                null);
        ChargingProfile relative =
                new ChargingProfile(1, Purpose.TX, 1, 0, ProfileKind.RELATIVE, null, null, "7", schedule);

        assertThat(plan(new Situation(1, "7", NOON.minusSeconds(3600), SUPPLY), 3, relative))
                .isEqualTo("20 5 5");
    }

    @Test
    @DisplayName("16 A on three phases: 11; on one of them: 4; where there is one: 4")
    void amperes() {
        assertThat(SUPPLY.watts(new BigDecimal(16), RateUnit.AMPERES, null)).isEqualTo(new Watts(11_040));
        assertThat(SUPPLY.watts(new BigDecimal(16), RateUnit.AMPERES, 1)).isEqualTo(new Watts(3_680));
        assertThat(new Supply(1, 230, Watts.ofKilo(7)).watts(new BigDecimal(16), RateUnit.AMPERES, 3))
                .isEqualTo(new Watts(3_680));
        assertThat(SUPPLY.converted(new BigDecimal("11000"), RateUnit.WATTS, RateUnit.AMPERES, null))
                .isEqualByComparingTo("15.9");
    }

    @Test
    @DisplayName("the station as a whole: only its maximum and limits from outside count: 10 10")
    void theWholeStation() {
        ChargingProfile outside = new ChargingProfile(
                0,
                Purpose.EXTERNAL,
                0,
                0,
                ProfileKind.ABSOLUTE,
                null,
                null,
                null,
                Schedule.constant(new BigDecimal(12_000), RateUnit.WATTS, NOON));

        assertThat(plan(
                        Situation.idle(0, SUPPLY),
                        2,
                        outside,
                        profile(Purpose.STATION_MAX, 0, 10),
                        profile(Purpose.TX_DEFAULT, 0, 5)))
                .isEqualTo("10 10");
    }
}
