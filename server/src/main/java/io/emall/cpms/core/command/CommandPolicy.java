package io.emall.cpms.core.command;

import java.time.Duration;

/** The rules of eMSP commands as named values. */
public record CommandPolicy(
        /* What we promise the eMSP in CommandResponse.timeout. */
        Duration answerWithin,
        /* After how many attempts a result that nobody takes is given up. */
        int deliveryAttempts,
        /* The first pause between two attempts; it doubles up to {@link #longestPause}. */
        Duration firstPause,
        Duration longestPause) {

    public static final CommandPolicy STANDARD =
            new CommandPolicy(Duration.ofSeconds(30), 20, Duration.ofSeconds(2), Duration.ofMinutes(5));

    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts, 16));
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
