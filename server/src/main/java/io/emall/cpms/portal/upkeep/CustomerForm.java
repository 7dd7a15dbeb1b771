package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.customer.Subject;
import io.emall.cpms.portal.frame.Typed;
import org.jspecify.annotations.Nullable;

/** Which customer is meant, as it is typed. */
record CustomerForm(
        @Nullable String by,
        @Nullable String value,
        @Nullable String type,
        @Nullable String algorithm,
        @Nullable String issuerName,
        @Nullable String issuerKey,
        @Nullable String serial,
        @Nullable String report,
        @Nullable String clear) {
    private static final int LONGEST_TOKEN = 36;
    private static final int LONGEST_IDENTIFIER = 64;
    private static final int LONGEST_HASH = 128;
    private static final int LONGEST_SERIAL = 40;

    static CustomerForm empty() {
        return new CustomerForm("TOKEN", null, "ISO14443", "SHA256", null, null, null, "true", null);
    }

    boolean wantsReport() {
        return "true".equals(report);
    }

    boolean wantsClear() {
        return "true".equals(clear);
    }

    /** @return null if something is wrong, which then stands beside its field */
    @Nullable
    Subject read(Typed typed) {
        if (!wantsReport() && !wantsClear()) {
            typed.bad("by", "customers.nothing");
        }
        Subject subject =
                switch (by == null ? "" : by) {
                    case "TOKEN" ->
                        new Subject.Token(typed.text("value", value, LONGEST_TOKEN), type == null ? "ISO14443" : type);
                    case "IDENTIFIER" -> new Subject.Identifier(typed.text("value", value, LONGEST_IDENTIFIER));
                    case "CERTIFICATE" ->
                        new Subject.Certificate(
                                algorithm == null ? "SHA256" : algorithm,
                                typed.text("issuerName", issuerName, LONGEST_HASH),
                                typed.text("issuerKey", issuerKey, LONGEST_HASH),
                                typed.text("serial", serial, LONGEST_SERIAL));
                    default -> null;
                };
        if (subject == null) {
            typed.bad("by", "typed.notachoice");
        }
        return typed.good() ? subject : null;
    }
}
