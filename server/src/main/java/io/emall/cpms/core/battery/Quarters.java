package io.emall.cpms.core.battery;

import io.emall.cpms.core.battery.PowerHistory.Part;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cuts time into quarters of an hour. */
final class Quarters {

    /** What flowed during a longer silence is not known. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    private static final long SECONDS = PowerHistory.STEP.toSeconds();

    private Quarters() {}

    static Instant begin(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), SECONDS) * SECONDS);
    }

    /** What flowed between two readings; nothing if there was silence between them. */
    static List<Part> parts(
            UUID device, Instant from, Watts first, Instant until, Watts last, @Nullable Double charge) {
        List<Part> parts = new ArrayList<>();
        if (Duration.between(from, until).compareTo(SILENCE) > 0) {
            return parts;
        }
        double mean = (first.value() + last.value()) / 2;
        for (Instant at = from; at.isBefore(until); ) {
            Instant begin = begin(at);
            Instant end = begin.plus(PowerHistory.STEP);
            Instant to = end.isBefore(until) ? end : until;
            double seconds = Duration.between(at, to).toMillis() / 1000.0;
            parts.add(new Part(device, begin, seconds, seconds * mean, charge));
            at = to;
        }
        return parts;
    }
}
