package io.emall.sim.emsp;

import java.time.Duration;

/** How the eMSP's server behaves towards requests. */
public sealed interface Mood {

    /** Answers as it should. */
    record Well() implements Mood {}

    /** Does its work, but the answer takes this long. */
    record Slow(Duration delay) implements Mood {}

    /** Answers with this HTTP status and does nothing: 500, 503, 429, 401 … */
    record Answers(int status) implements Mood {}

    /** Does its work, then drops the connection instead of answering. */
    record LosesAnswer() implements Mood {}

    /** Drops the connection and does nothing. */
    record Drops() implements Mood {}
}
