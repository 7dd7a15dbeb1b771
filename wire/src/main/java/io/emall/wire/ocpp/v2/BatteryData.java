package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A battery in a slot.
 *
 * @param evseId the slot
 * @param soC state of charge in percent
 * @param soH state of health in percent
 */
public record BatteryData(
        @Range(min = 0) int evseId,
        @Length(max = 50) String serialNumber,
        @Range(min = 0, max = 100) BigDecimal soC,
        @Range(min = 0, max = 100) BigDecimal soH,
        @Nullable Instant productionDate,
        @Length(max = 500) @Nullable String vendorInfo,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public BatteryData(int evseId, String serialNumber, BigDecimal soC, BigDecimal soH) {
        this(evseId, serialNumber, soC, soH, null, null, null);
    }
}
