package io.emall.cpms.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.schedule.OpeningHours.Regular;
import io.emall.cpms.core.unit.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    /** Eight to eight, every day. */
    private static final OpeningHours DAYS = every("08:00", "20:00");

    private static OpeningHours every(String begin, String end) {
        return new OpeningHours(
                false,
                Stream.of(DayOfWeek.values())
                        .map(day -> new Regular(day, LocalTime.parse(begin), LocalTime.parse(end)))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }

    private static Interval from(String from, String until) {
        return new Interval(at(from), at(until));
    }

    private static boolean isOpen(OpeningHours hours, String from, String until) {
        return hours.openDuring(from(from, until), ROME);
    }

    @Test
    void isOpenFromTheFirstMomentToTheLast() {
        assertThat(isOpen(DAYS, "2026-03-02T08:00", "2026-03-02T20:00")).isTrue();
        assertThat(isOpen(DAYS, "2026-03-02T07:59", "2026-03-02T09:00")).isFalse();
        assertThat(isOpen(DAYS, "2026-03-02T19:00", "2026-03-02T20:01")).isFalse();
        assertThat(isOpen(DAYS, "2026-03-02T19:00", "2026-03-03T09:00")).isFalse();
    }

    @Test
    void aNightReachesIntoTheNextDay() {
        OpeningHours nights = every("20:00", "06:00");
        assertThat(isOpen(nights, "2026-03-02T23:00", "2026-03-03T05:00")).isTrue();
        assertThat(isOpen(nights, "2026-03-03T01:00", "2026-03-03T06:00")).isTrue();
        assertThat(isOpen(nights, "2026-03-03T05:00", "2026-03-03T07:00")).isFalse();
        assertThat(isOpen(every("00:00", "00:00"), "2026-03-02T03:00", "2026-03-05T03:00"))
                .as("midnight to midnight leaves no gap")
                .isTrue();
    }

    @Test
    void isClosedWheneverItIsNotOpen() {
        OpeningHours hours = new OpeningHours(
                false, DAYS.regular(), List.of(), List.of(from("2026-03-02T12:00", "2026-03-02T13:00")));
        assertThat(hours.closed(from("2026-03-02T07:00", "2026-03-02T21:00"), ROME))
                .containsExactly(
                        from("2026-03-02T07:00", "2026-03-02T08:00"),
                        from("2026-03-02T12:00", "2026-03-02T13:00"),
                        from("2026-03-02T20:00", "2026-03-02T21:00"));
        assertThat(OpeningHours.ALWAYS.closed(from("2026-03-02T00:00", "2026-03-09T00:00"), ROME))
                .isEmpty();
        assertThat(every("20:00", "06:00").closed(from("2026-03-28T12:00", "2026-03-29T12:00"), ROME))
                .as("the night in which clocks go forward")
                .containsExactly(
                        from("2026-03-28T12:00", "2026-03-28T20:00"), from("2026-03-29T06:00", "2026-03-29T12:00"));
    }

    @Test
    void exceptionsAddAndTakeAway() {
        OpeningHours hours = new OpeningHours(
                false,
                DAYS.regular(),
                List.of(from("2026-03-02T20:00", "2026-03-02T23:00")),
                List.of(from("2026-03-03T12:00", "2026-03-03T13:00")));
        assertThat(isOpen(hours, "2026-03-02T18:00", "2026-03-02T23:00")).isTrue();
        assertThat(isOpen(hours, "2026-03-03T12:59", "2026-03-03T14:00")).isFalse();
        assertThat(isOpen(hours, "2026-03-03T13:00", "2026-03-03T14:00")).isTrue();
    }

    @Test
    void onlyWhatNeverClosesIsOpenWithoutEnd() {
        Interval forEver = new Interval(at("2026-03-02T12:00"), null);
        assertThat(OpeningHours.ALWAYS.openDuring(forEver, ROME)).isTrue();
        assertThat(DAYS.openDuring(forEver, ROME)).isFalse();
    }

    /** On 29 March 2026 two o'clock is three o'clock; on 25 October it is two o'clock twice. */
    @Test
    void clocksThatAreTurnedDoNotMoveTheDoor() {
        OpeningHours early = every("02:30", "04:00");
        assertThat(early.openDuring(
                        new Interval(Instant.parse("2026-03-29T01:30:00Z"), Instant.parse("2026-03-29T02:00:00Z")),
                        ROME))
                .as("half past three until four, summer time")
                .isTrue();
        assertThat(early.openDuring(
                        new Interval(Instant.parse("2026-03-29T02:00:00Z"), Instant.parse("2026-03-29T02:01:00Z")),
                        ROME))
                .as("after four, summer time")
                .isFalse();
        OpeningHours night = every("01:00", "04:00");
        assertThat(night.openDuring(
                        new Interval(Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T03:00:00Z")),
                        ROME))
                .as("one until four lasts four hours in autumn")
                .isTrue();
    }

    @Test
    void aWeeklyWindowKeepsItsHourOverTheTurn() {
        MaintenanceWish wish = new MaintenanceWish(
                List.of(),
                null,
                MaintenanceWindow.Kind.MAINTENANCE,
                from("2026-03-22T09:00", "2026-03-22T10:00"),
                2,
                "");
        assertThat(wish.times(ROME))
                .isEqualTo(Arrays.asList(
                        from("2026-03-22T09:00", "2026-03-22T10:00"), from("2026-03-29T09:00", "2026-03-29T10:00")));
    }
}
