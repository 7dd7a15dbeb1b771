package io.emall.cpms.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EvseUid E1 = new EvseUid("E1");

    private static Interval minutes(int from, int until) {
        return new Interval(NOON.plus(Duration.ofMinutes(from)), NOON.plus(Duration.ofMinutes(until)));
    }

    private static Timeline busy(Interval... times) {
        return new Timeline(Map.of(E1, List.of(times)), OpeningHours.ALWAYS, ZoneOffset.UTC, BookingTerms.STANDARD);
    }

    @Test
    void aBookingNeedsItsBufferBeforeTheNext() {
        Timeline timeline = busy(minutes(60, 120));
        assertThat(timeline.isFree(E1, minutes(0, 55))).isTrue();
        assertThat(timeline.isFree(E1, minutes(0, 56))).isFalse();
        assertThat(timeline.isFree(E1, minutes(120, 180))).isTrue();
        assertThat(timeline.isFree(new EvseUid("E2"), minutes(0, 180))).isTrue();
    }

    @Test
    void theNearestFreeTimeMayBeEarlierOrLater() {
        Timeline timeline = busy(minutes(60, 120));
        assertThat(timeline.nearest(E1, minutes(50, 80), NOON)).contains(minutes(20, 50));
        assertThat(timeline.nearest(E1, minutes(100, 160), NOON)).contains(minutes(130, 190));
        assertThat(timeline.nearest(E1, minutes(50, 80), minutes(30, 31).from()))
                .as("not in the past")
                .contains(minutes(125, 155));
        assertThat(busy(new Interval(NOON, null)).nearest(E1, minutes(0, 60), NOON))
                .isEmpty();
    }

    @Test
    void gapsAreWhatCouldBeBooked() {
        assertThat(busy(minutes(60, 120), minutes(130, 140)).gaps(E1, minutes(0, 240)))
                .as("ten minutes between two are too short")
                .containsExactly(minutes(0, 55), minutes(140, 240));
        assertThat(busy(new Interval(NOON, null)).gaps(E1, minutes(-60, 60))).containsExactly(minutes(-60, -5));
    }

    @Test
    void maintenanceFindsTheQuietestTime() {
        List<Occupations.Occupation> taken = List.of(
                taken(Occupations.Kind.BOOKING, minutes(0, 60)),
                taken(Occupations.Kind.BOOKING, minutes(75, 120)),
                taken(Occupations.Kind.CLOSED, minutes(120, 300)));
        assertThat(QuietTime.of(taken, minutes(0, 180), Duration.ofMinutes(30)))
                .contains(new QuietTime(minutes(45, 75), Duration.ofMinutes(15)));
        assertThat(QuietTime.of(taken, minutes(120, 300), Duration.ofMinutes(30)))
                .as("other windows are never in the way")
                .isEmpty();
    }

    private static Occupations.Occupation taken(Occupations.Kind kind, Interval during) {
        return new Occupations.Occupation(UUID.randomUUID(), E1, kind, during);
    }
}
