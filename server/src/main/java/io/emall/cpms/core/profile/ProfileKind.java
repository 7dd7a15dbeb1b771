package io.emall.cpms.core.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** From when a profile's schedule counts, and whether it comes again (OCPP 1.6 §7.3). */
public enum ProfileKind {
    ABSOLUTE(null),
    DAILY(Duration.ofDays(1)),
    WEEKLY(Duration.ofDays(7)),
    /** From the start of the transaction. */
    RELATIVE(null);

    private final @Nullable Duration cycle;

    ProfileKind(@Nullable Duration cycle) {
        this.cycle = cycle;
    }

    /** After what time it begins anew; null if never. */
    public @Nullable Duration cycle() {
        return cycle;
    }
}
