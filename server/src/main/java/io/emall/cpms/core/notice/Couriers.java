package io.emall.cpms.core.notice;

import java.util.List;
import java.util.Optional;

/** Carries notices out of the house; blocks for seconds at most, and never throws for what a receiver does. */
public interface Couriers {

    /** What became of it. */
    sealed interface Outcome {
        record Delivered() implements Outcome {}

        /** @param why in words a person understands */
        record Failed(String why) implements Outcome {}
    }

    /** Why nothing can be carried there, in words a person understands; empty if it can. */
    Optional<String> objection(Recipient recipient);

    /** How many notices one delivery to this recipient carries at most. */
    int atOnce(Recipient recipient);

    /** All of them, or none. */
    Outcome deliver(Recipient recipient, List<Notice> notices);

    /** Something harmless, to see whether it arrives. */
    Outcome test(Recipient recipient);
}
