package io.emall.cpms.core.technical;

import org.jspecify.annotations.Nullable;

/** What came of a command that was sent. */
public sealed interface CommandResult {

    /**
     * The station answered.
     *
     * @param document its answer as JSON, without secrets
     * @param status the answer's own word, such as {@code Accepted} or {@code Rejected}; null if it has none
     */
    record Answered(String document, @Nullable String status) implements CommandResult {}

    /** The station is not connected; it certainly did not happen. */
    record Offline() implements CommandResult {}

    /** No answer in time, or we stopped while we waited: it may or may not have happened. */
    record NoAnswer() implements CommandResult {}

    /**
     * The station answered with an error or with something that cannot be understood, or had no time for it.
     *
     * @param code such as {@code NotImplemented}
     * @param words the station's own, without secrets
     */
    record Failed(String code, String words) implements CommandResult {}
}
