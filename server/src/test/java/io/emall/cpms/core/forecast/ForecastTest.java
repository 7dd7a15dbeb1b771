package io.emall.cpms.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When sessions end, as far as can be told. */
class ForecastTest {

    /** A Sunday. */
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static Occasion occasion(SpeedClass speed, String evse, double elapsed) {
        Instant start = NOW.minus(Duration.ofSeconds(Math.round(elapsed * 60)));
        return new Occasion(speed, new LocationId("here"), new EvseUid(evse), start.atZone(ZoneOffset.UTC));
    }

    private static Charge charge(SpeedClass speed, double elapsed, @Nullable Battery battery) {
        return new Charge(occasion(speed, "E1", elapsed), List.of(), battery, null, null);
    }

    /** Each of those durations often enough to outweigh what is usual elsewhere. */
    private static Learnt lasted(SpeedClass speed, String minutes) {
        return Learnt.from(Stream.of(minutes.split(" "))
                .flatMap(one -> Stream.generate(() -> new Ended(occasion(speed, "E1", 0), Double.parseDouble(one)))
                        .limit(100))
                .toList());
    }

    private static double median(Outlook outlook) {
        return outlook.remaining().quantile(0.5);
    }

    private static Battery battery(double kilowatts, double delivered, int percent) {
        return new Battery(0, kilowatts, delivered, percent, new Battery.Told(20, 0), null);
    }

    @ParameterizedTest(name = "[{0}] lasted, {1} have passed: {2} to go")
    @CsvSource({
        "20 40 60,        0, 40",
        "20 40 60,       10, 30",
        "20 40 40 60,    30, 10",
        "20 40 60,       45, 15",
        "20 40 60 600,   70, 530",
        "5 5 5 300 300, 6, 294"
    })
    void whoHasStayedThatLongDoesWhatOthersDidFromThenOn(String lasted, double passed, double toGo) {
        Outlook outlook =
                Forecast.of(charge(SpeedClass.STANDARD, passed, null), lasted(SpeedClass.STANDARD, lasted), NOW);
        assertThat(median(outlook)).isCloseTo(toGo, within(3.0));
        assertThat(outlook.because()).isEqualTo(Because.SIMILAR_SESSIONS);
        assertThat(outlook.similar()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void theHourAndTheWeekdayCount() {
        List<Ended> ended = new ArrayList<>();
        Occasion noon = occasion(SpeedClass.STANDARD, "E1", 0);
        for (int i = 0; i < 50; i++) {
            ended.add(new Ended(noon, 30));
            ended.add(new Ended(at(noon, noon.at().plusHours(8)), 600));
            ended.add(new Ended(at(noon, noon.at().plusDays(1)), 60));
        }
        Learnt learnt = Learnt.from(ended);
        assertThat(median(learnt, noon)).isLessThan(62);
        assertThat(median(learnt, at(noon, noon.at().plusHours(8)))).isCloseTo(600, within(30.0));
    }

    private static Occasion at(Occasion like, java.time.ZonedDateTime time) {
        return new Occasion(like.speed(), like.location(), like.evse(), time);
    }

    private static double median(Learnt learnt, Occasion occasion) {
        Charge charge = new Charge(occasion, List.of(), null, null, null);
        return median(Forecast.of(charge, learnt, occasion.at().toInstant()));
    }

    @Test
    void aDriversOwnHabitOutweighsOthers() {
        Occasion occasion = occasion(SpeedClass.STANDARD, "E1", 0);
        List<Charge.Own> own = Stream.generate(() -> new Charge.Own(occasion.at(), 200))
                .limit(40)
                .toList();
        Charge charge = new Charge(occasion, own, null, null, null);
        assertThat(median(Forecast.of(charge, lasted(SpeedClass.STANDARD, "20 40 60"), NOW)))
                .isCloseTo(200, within(5.0));
    }

    @Test
    void whatWasToldCountsUntilItIsOver() {
        Charge told = new Charge(
                occasion(SpeedClass.STANDARD, "E1", 60), List.of(), null, NOW.plusSeconds(2400), NOW.plusSeconds(60));
        Outlook outlook = Forecast.of(told, Learnt.NOTHING, NOW);
        assertThat(median(outlook)).isCloseTo(40, within(0.2));
        assertThat(outlook.because()).isEqualTo(Because.DEPARTURE);
        assertThat(outlook.earliest()).isAfter(NOW.plusSeconds(1700)).isBefore(outlook.latest());
        Outlook later = Forecast.of(told, Learnt.NOTHING, NOW.plusSeconds(2401));
        assertThat(later.because()).isEqualTo(Because.NOTHING_LEARNT);
        assertThat(later.median()).isAfter(NOW.plusSeconds(2401));
    }

    @Test
    void aFastSessionEndsSoonWhenItsBatteryIsNearlyFull() {
        Learnt learnt = lasted(SpeedClass.FAST, "120 180");
        Outlook nearly = Forecast.of(charge(SpeedClass.FAST, 30, battery(10, 30, 97)), learnt, NOW);
        Outlook half = Forecast.of(charge(SpeedClass.FAST, 30, battery(40, 30, 50)), learnt, NOW);
        assertThat(nearly.because()).isEqualTo(Because.STATE_OF_CHARGE);
        assertThat(median(nearly)).isLessThan(40);
        assertThat(median(half)).isGreaterThan(median(nearly));
    }

    @Test
    void whatIsNotFreshOrAtAStandardSocketTellsNothing() {
        Battery old = new Battery(31, 10.0, 30, 97, null, null);
        assertThat(Forecast.of(charge(SpeedClass.FAST, 60, old), Learnt.NOTHING, NOW)
                        .because())
                .isEqualTo(Because.NOTHING_LEARNT);
        assertThat(Forecast.of(charge(SpeedClass.STANDARD, 60, battery(7, 30, 97)), Learnt.NOTHING, NOW)
                        .because())
                .isEqualTo(Because.NOTHING_LEARNT);
        assertThat(Forecast.of(charge(SpeedClass.STANDARD, 60, battery(0, 30, 97)), Learnt.NOTHING, NOW)
                        .because())
                .isEqualTo(Because.BATTERY_FULL);
    }

    @Test
    void neverInThePastAndNeverEarlierForWantingMore() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            SpeedClass speed = random.nextBoolean() ? SpeedClass.FAST : SpeedClass.STANDARD;
            double elapsed = random.nextDouble() * random.nextInt(1, 5000);
            Learnt learnt = lasted(speed, random.nextInt(1, 60) + " " + random.nextInt(1, 900));
            double wanted = random.nextDouble() * 90;
            Outlook less = Forecast.of(charge(speed, elapsed, wanting(wanted, random)), learnt, NOW);
            assertThat(less.earliest()).isAfter(NOW).isBeforeOrEqualTo(less.median());
            assertThat(less.median()).isBeforeOrEqualTo(less.latest());
            random.setSeed(i);
            Outlook one = Forecast.of(charge(speed, elapsed, wanting(wanted, random)), learnt, NOW);
            random.setSeed(i);
            Outlook more = Forecast.of(charge(speed, elapsed, wanting(wanted + 5, random)), learnt, NOW);
            assertThat(more.median()).isAfterOrEqualTo(one.median());
        }
    }

    private static Battery wanting(double kilowattHours, Random random) {
        return new Battery(random.nextDouble() * 40, random.nextDouble() * 150, 5, 50, null, kilowattHours);
    }

    @Test
    void anythingThatLearnsNothingStillSaysSomething() {
        Outlook fast = Forecast.of(charge(SpeedClass.FAST, 0, null), Learnt.NOTHING, NOW);
        Outlook slow = Forecast.of(charge(SpeedClass.STANDARD, 0, null), Learnt.NOTHING, NOW);
        assertThat(median(fast)).isCloseTo(25, within(1.0));
        assertThat(median(slow)).isCloseTo(180, within(2.0));
        assertThat(Forecast.of(charge(SpeedClass.FAST, 6000, null), Learnt.NOTHING, NOW)
                        .median())
                .as("who stayed for days")
                .isAfter(NOW.plus(Duration.ofHours(12)));
    }
}
