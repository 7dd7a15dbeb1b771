package io.emall.cpms.core.unit;

import java.util.Locale;

/** What a card or app shows: compared without regard to case (OCPI CiString, OCPP idTag). */
public record TokenUid(String value) {

    public TokenUid {
        if (value.isBlank() || value.length() > 255) {
            throw new IllegalArgumentException("a token must be 1 to 255 characters");
        }
    }

    /** The spelling under which equal tokens are equal. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenUid that && folded().equals(that.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    /** Enough to recognise, too little to use: for people without the right to see tokens, and for logs. */
    public String masked() {
        return value.length() <= 4 ? "****" : "****" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
