package io.emall.cpms.core.tariff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days by the location's calendar, from one, inclusive, until another, exclusive. */
public record Dates(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Dates ANY = new Dates(null, null);

    boolean isAny() {
        return from == null && until == null;
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
