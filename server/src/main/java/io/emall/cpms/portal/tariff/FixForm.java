package io.emall.cpms.portal.tariff;

import org.jspecify.annotations.Nullable;

/** A price that people set instead of the automatic one, as it is typed; without an end it holds until somebody says so. */
public record FixForm(
        @Nullable String perKwh,
        @Nullable String until,
        @Nullable String why) {
    static final FixForm EMPTY = new FixForm(null, null, null);
}
