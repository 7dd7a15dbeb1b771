package io.emall.cpms.portal.frame;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the portal. English is that of Europe: the day before the month, the week from Monday, 24 hours. */
final class Languages {
    private static final Locale USUAL = Locale.UK;
    private static final List<Locale> ALL = List.of(USUAL, Locale.ITALIAN);

    private Languages() {}

    /** The best one for a language tag or an {@code Accept-Language} header, however malformed. */
    static Locale of(@Nullable String wanted) {
        try {
            return wanted == null ? USUAL : ours(Locale.LanguageRange.parse(wanted));
        } catch (IllegalArgumentException unreadable) {
            return USUAL;
        }
    }

    private static Locale ours(List<Locale.LanguageRange> wanted) {
        for (Locale.LanguageRange range : wanted) {
            String language = Locale.forLanguageTag(range.getRange()).getLanguage();
            for (Locale known : ALL) {
                if (known.getLanguage().equals(language) && range.getWeight() > 0) {
                    return known;
                }
            }
        }
        return USUAL;
    }
}
