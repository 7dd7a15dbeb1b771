package io.emall.cpms.core.battery;

import java.time.Instant;

/**
 * How the last attempt to ask a device went.
 *
 * @param words why it failed; empty if it did not
 * @param since since when it has gone this way
 */
public record Contact(Kind kind, String words, Instant since) {

    public enum Kind {
        ANSWERED,
        UNREACHABLE,
        NONSENSE,
        REFUSED
    }

    static Contact of(Answer<?> answer, Instant now) {
        return switch (answer) {
            case Answer.Answered<?> good -> new Contact(Kind.ANSWERED, "", now);
            case Answer.Unreachable<?>(String why) -> new Contact(Kind.UNREACHABLE, why, now);
            case Answer.Nonsense<?>(String why) -> new Contact(Kind.NONSENSE, why, now);
            case Answer.Refused<?>(String why) -> new Contact(Kind.REFUSED, why, now);
        };
    }

    Contact after(Contact before) {
        return before.kind == kind ? new Contact(kind, words, before.since) : this;
    }

    public boolean isGood() {
        return kind == Kind.ANSWERED;
    }
}
