package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.portal.frame.Typed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a station updates itself, as it is typed; what is left empty is left to the station. */
record UpdateForm(
        @Nullable String firmware,
        @Nullable String retrieve,
        @Nullable String install,
        @Nullable String retries,
        @Nullable String every) {
    private static final int MOST_RETRIES = 100;
    private static final int A_DAY = 86_400;

    static UpdateForm empty() {
        return new UpdateForm(null, null, null, null, null);
    }

    Schedule schedule(Typed typed, ZoneId zone) {
        Instant retrieveAt = typed.moment("retrieve", retrieve, zone);
        Instant installAt = typed.moment("install", install, zone);
        if (retrieveAt != null && installAt != null && installAt.isBefore(retrieveAt)) {
            typed.bad("install", "update.installbefore");
        }
        return new Schedule(retrieveAt, installAt, tries(typed), pause(typed));
    }

    private @Nullable Integer tries(Typed typed) {
        return retries == null || retries.isBlank() ? null : (Integer) typed.whole("retries", retries, 0, MOST_RETRIES);
    }

    private @Nullable Duration pause(Typed typed) {
        return every == null || every.isBlank() ? null : Duration.ofSeconds(typed.whole("every", every, 1, A_DAY));
    }
}
