package io.emall.wire.ocpi.v221;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a location is open (OCPI 2.2.1 mod_locations). */
public record Hours(
        boolean twentyfourseven,
        @Nullable List<RegularHours> regularHours,
        @Nullable List<ExceptionalPeriod> exceptionalOpenings,
        @Nullable List<ExceptionalPeriod> exceptionalClosings) {

    /** With the required fields only. */
    public Hours(boolean twentyfourseven) {
        this(twentyfourseven, null, null, null);
    }
}
