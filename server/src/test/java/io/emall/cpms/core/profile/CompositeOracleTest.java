package io.emall.cpms.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever profiles there are, the composite says at every second what painting them second by second says. */
class CompositeOracleTest {
    private static final Instant FROM = Instant.parse("2026-11-22T22:00:00Z");
    private static final int SECONDS = 4 * 3600;
    private static final Instant BEGUN = FROM.minusSeconds(1234);
    private static final Supply SUPPLY = new Supply(3, 230, Watts.ofKilo(22));
    private static final int ROUNDS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theCompositeIsWhatPaintingShows(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<ChargingProfile> profiles = profiles(random);
            Situation situation = new Situation(1, "T", BEGUN, SUPPLY);

            CompositeSchedule composite = CompositeSchedule.of(profiles, situation, FROM, Duration.ofSeconds(SECONDS));

            assertThat(read(composite)).as(profiles.toString()).isEqualTo(painted(profiles));
        }
    }

    private static List<@Nullable Double> read(CompositeSchedule composite) {
        @Nullable Double[] seconds = new @Nullable Double[SECONDS];
        for (CompositeSchedule.Step step : composite.steps()) {
            int from = (int) Duration.between(FROM, step.from()).toSeconds();
            Arrays.fill(
                    seconds,
                    from,
                    SECONDS,
                    step.limit() == null ? null : step.limit().value());
        }
        return Arrays.asList(seconds);
    }

    /** Lower levels are painted first and over-painted; layers are compared at the end. */
    private static List<@Nullable Double> painted(List<ChargingProfile> profiles) {
        @Nullable Double[] station = layer(profiles, Purpose.STATION_MAX);
        @Nullable Double[] byDefault = layer(profiles, Purpose.TX_DEFAULT);
        @Nullable Double[] own = layer(profiles, Purpose.TX);
        @Nullable Double[] all = new @Nullable Double[SECONDS];
        for (int s = 0; s < SECONDS; s++) {
            Double charging = own[s] != null ? own[s] : byDefault[s];
            Double whole = station[s];
            all[s] = charging == null || whole != null && whole < charging ? whole : charging;
        }
        return Arrays.asList(all);
    }

    private static @Nullable Double[] layer(List<ChargingProfile> profiles, Purpose purpose) {
        @Nullable Double[] seconds = new @Nullable Double[SECONDS];
        for (int level = 0; level < 4; level++) {
            for (int evse = 0; evse <= 1; evse++) {
                ChargingProfile last = null;
                for (ChargingProfile profile : profiles) {
                    if (profile.purpose() == purpose && profile.stackLevel() == level && profile.evse() == evse) {
                        last = profile;
                    }
                }
                if (last != null) {
                    paint(last, seconds);
                }
            }
        }
        return seconds;
    }

    private static void paint(ChargingProfile profile, @Nullable Double[] seconds) {
        Schedule schedule = profile.schedule();
        Instant start = schedule.start() == null ? BEGUN : schedule.start();
        long cycle = profile.kind().cycle() == null
                ? 1_000_000
                : profile.kind().cycle().toSeconds();
        for (int s = 0; s < SECONDS; s++) {
            Instant now = FROM.plusSeconds(s);
            long since = now.getEpochSecond() - start.getEpochSecond();
            boolean early = since < 0 || profile.validFrom() != null && now.isBefore(profile.validFrom());
            boolean late = profile.validUntil() != null && !now.isBefore(profile.validUntil());
            while (since >= cycle) {
                since -= cycle;
            }
            boolean ended = schedule.duration() != null && since >= schedule.duration();
            for (Period period : schedule.periods()) {
                if (!early && !late && !ended && since >= period.start()) {
                    double factor = schedule.unit() == RateUnit.AMPERES ? 3 * 230 : 1;
                    seconds[s] = period.limit().doubleValue() * factor;
                }
            }
        }
    }

    private static List<ChargingProfile> profiles(Random random) {
        List<ChargingProfile> profiles = new ArrayList<>();
        int many = random.nextInt(7);
        for (int i = 0; i < many; i++) {
            profiles.add(profile(random, i));
        }
        return profiles;
    }

    private static ChargingProfile profile(Random random, int number) {
        Purpose purpose =
                List.of(Purpose.STATION_MAX, Purpose.TX_DEFAULT, Purpose.TX).get(random.nextInt(3));
        ProfileKind kind = ProfileKind.values()[random.nextInt(4)];
        int evse = purpose == Purpose.STATION_MAX ? 0 : purpose == Purpose.TX ? 1 : random.nextInt(2);
        Instant start = FROM.plusSeconds(random.nextInt(3 * SECONDS) - 2L * SECONDS);
        List<Period> periods = new ArrayList<>(List.of(new Period(0, BigDecimal.valueOf(random.nextInt(32)))));
        for (int i = random.nextInt(4); i > 0; i--) {
            periods.add(new Period(
                    periods.getLast().start() + 1 + random.nextInt(5000), BigDecimal.valueOf(random.nextInt(32))));
        }
        return new ChargingProfile(
                number,
                purpose,
                evse,
                random.nextInt(4),
                kind,
                random.nextInt(3) == 0 ? FROM.plusSeconds(random.nextInt(SECONDS)) : null,
                random.nextInt(3) == 0 ? FROM.plusSeconds(random.nextInt(2 * SECONDS)) : null,
                purpose == Purpose.TX ? "T" : null,
                new Schedule(
                        random.nextBoolean() ? RateUnit.AMPERES : RateUnit.WATTS,
                        periods,
                        kind == ProfileKind.RELATIVE ? null : start,
                        random.nextBoolean() ? null : 1 + random.nextInt(SECONDS),
                        null));
    }
}
