package io.emall.cpms.battery;

import io.emall.cpms.core.battery.Answer;

/** A device cannot be asked on, and why; becomes an {@link Answer} where the door ends. */
public final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    /** How. */
    public enum Kind {
        UNREACHABLE,
        NONSENSE,
        REFUSED
    }

    private final Kind kind;

    public Failed(Kind kind, String why) {
        super(why, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String why() {
        String words = getMessage();
        return words == null ? "" : words;
    }

    /** A question to a device. */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws Failed;
    }

    /** What came of a question; whatever a device tells that our types do not take is nonsense. */
    public static <T> Answer<T> answer(Question<T> question) {
        try {
            return new Answer.Answered<>(question.ask());
        } catch (Failed failed) {
            return switch (failed.kind) {
                case UNREACHABLE -> new Answer.Unreachable<>(failed.why());
                case NONSENSE -> new Answer.Nonsense<>(failed.why());
                case REFUSED -> new Answer.Refused<>(failed.why());
            };
        } catch (IllegalArgumentException impossible) {
            return new Answer.Nonsense<>(String.valueOf(impossible.getMessage()));
        }
    }
}
