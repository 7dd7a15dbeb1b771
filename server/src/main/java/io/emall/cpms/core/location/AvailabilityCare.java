package io.emall.cpms.core.location;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Tells stations again what they forgot of their availability over a restart, or never heard of (P-51). */
public final class AvailabilityCare {

    /** As long as a station may take to report its connectors after it came. */
    private static final Duration SETTLES_IN = Duration.ofSeconds(30);

    private final AvailabilityWishes wishes;
    private final StationCommands stations;
    private final InstantSource clock;
    private final Executor background;

    public AvailabilityCare(
            AvailabilityWishes wishes, StationCommands stations, InstantSource clock, Executor background) {
        this.wishes = wishes;
        this.stations = stations;
        this.clock = clock;
        this.background = background;
    }

    public void round() {
        wishes.forgotten(clock.instant(), clock.instant().minus(SETTLES_IN))
                .forEach(wish -> background.execute(() -> assertAgain(wish)));
    }

    private void assertAgain(AvailabilityWish wish) {
        String words = AvailabilityWish.words(stations.send(wish.station(), wish.command()));
        if (words != null) {
            wishes.answered(wish, words);
        }
    }
}
