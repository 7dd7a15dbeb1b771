package io.emall.cpms.core.vendor;

import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/**
 * A message that a vendor made up, from a station.
 *
 * @param message its kind; null if the vendor has but one
 * @param data text; JSON if the station sent a structure
 */
public record VendorMessage(
        StationId station,
        String vendor,
        @Nullable String message,
        @Nullable String data) {}
