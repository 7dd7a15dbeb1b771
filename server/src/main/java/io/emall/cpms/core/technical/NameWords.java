package io.emall.cpms.core.technical;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes words for people of the standard's names. */
public final class NameWords {
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private NameWords() {}

    /** {@code GetLocalListVersion} becomes "Get local list version". */
    public static String of(String name) {
        String words = NEXT_WORD.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
