package io.emall.cpms.core.location;

/** How a station took a command. Every command ends in exactly one of these (field lesson 11). */
public sealed interface CommandOutcome {

    /** The station agreed. {@code words} are its own, such as Accepted, Scheduled, Unlocked. */
    record Accepted(String words) implements CommandOutcome {}

    /** The station refused: Rejected, Occupied, Faulted, UnlockFailed … */
    record Refused(String words) implements CommandOutcome {}

    /** The station answered that it cannot do this at all. */
    record NotSupported(String words) implements CommandOutcome {}

    /** No answer within the call's time-out: it may or may not have happened. */
    record NoAnswer() implements CommandOutcome {}

    /** The station is not connected; it certainly did not happen. */
    record Offline() implements CommandOutcome {}

    /** The station answered with an error or with something that cannot be understood. */
    record Failed(String code, String description) implements CommandOutcome {}

    /** The station's own words, or ours if it said none. */
    default String said() {
        return switch (this) {
            case Accepted(var words) -> words.isEmpty() ? "Accepted" : words;
            case Refused(var words) -> words;
            case NotSupported(var words) -> words;
            case NoAnswer() -> "NoAnswer";
            case Offline() -> "Offline";
            case Failed(var code, var description) -> (code + " " + description).strip();
        };
    }
}
