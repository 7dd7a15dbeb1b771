package io.emall.cpms.core.forecast;

import java.time.Duration;
import java.time.Instant;

/**
 * When something will probably be over.
 *
 * @param now when that was said
 * @param similar how many ended sessions were asked
 */
public record Outlook(Instant now, Remaining remaining, Because because, int similar) {

    /** As likely earlier as later. */
    public Instant median() {
        return by(0.5);
    }

    /** In nine of ten cases not before. */
    public Instant earliest() {
        return by(0.1);
    }

    /** In nine of ten cases not after. */
    public Instant latest() {
        return by(0.9);
    }

    /** When it is over with that probability. */
    Instant by(double probability) {
        return now.plus(Duration.ofSeconds(Math.round(60 * remaining.quantile(probability))));
    }

    Outlook with(Remaining other) {
        return new Outlook(now, other, because, similar);
    }

    Outlook because(Because other) {
        return new Outlook(now, remaining, other, similar);
    }
}
