package io.emall.cpms.ocpp.described;

import io.emall.cpms.core.technical.CommandDescription;
import io.emall.cpms.core.technical.NameWords;
import java.util.Locale;
import java.util.ResourceBundle;

/** What people call the actions, from {@code actions.properties}; what is not listed there gets a title from its name. */
final class Titles {
    private static final String ELSEWHERE = "other";

    private final ResourceBundle words;

    Titles(Locale language) {
        words = ResourceBundle.getBundle(
                "io.emall.cpms.ocpp.described.actions",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    CommandDescription describe(Action<?, ?> action) {
        String name = action.name();
        return new CommandDescription(
                name,
                word(name + ".area", ELSEWHERE),
                word(name, NameWords.of(name)),
                word(name + ".sentence", ""),
                action.form());
    }

    private String word(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
