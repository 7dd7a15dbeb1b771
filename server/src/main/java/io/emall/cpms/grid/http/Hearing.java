package io.emall.cpms.grid.http;

import io.emall.cpms.core.supply.Heard;

/** Turns what happened while a DSO was asked into what was heard of it. */
public final class Hearing {
    private static final int LONGEST = 300;

    private Hearing() {}

    /** Asks a DSO. */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws NoAnswer, BadAnswer;
    }

    public static <T> Heard<T> of(Question<T> question) {
        try {
            return new Heard.Answered<>(question.ask());
        } catch (NoAnswer silent) {
            return new Heard.Unreachable<>(words(silent));
        } catch (BadAnswer odd) {
            return new Heard.Nonsense<>(words(odd));
        }
    }

    private static String words(Exception trouble) {
        String words = String.valueOf(trouble.getMessage());
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
