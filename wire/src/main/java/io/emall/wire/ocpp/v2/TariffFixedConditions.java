package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a price that is counted once holds; all that is said must be so.
 *
 * @param startTimeOfDay hh:mm, local
 * @param endTimeOfDay hh:mm, local
 * @param validFromDate yyyy-mm-dd, local
 * @param validToDate yyyy-mm-dd, local, no longer in force
 */
public record TariffFixedConditions(
        @Nullable String startTimeOfDay,
        @Nullable String endTimeOfDay,
        @Size(min = 1, max = 7) @Nullable List<DayOfWeek> dayOfWeek,
        @Nullable String validFromDate,
        @Nullable String validToDate,
        @Nullable EvseKind evseKind,
        @Length(max = 20) @Nullable String paymentBrand,
        @Length(max = 20) @Nullable String paymentRecognition,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffFixedConditions() {
        this(null, null, null, null, null, null, null, null, null);
    }
}
