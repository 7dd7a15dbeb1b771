package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series of limits.
 *
 * @param duration seconds; absent means until the end of the transaction or for ever
 * @param minChargingRate the least that makes sense, in the unit of the limits
 */
public record ChargingSchedule(
        int id,
        ChargingRateUnit chargingRateUnit,
        @Size(min = 1, max = 1024) List<ChargingSchedulePeriod> chargingSchedulePeriod,
        @Nullable Instant startSchedule,
        @Nullable Integer duration,
        @Nullable BigDecimal minChargingRate,
        @Nullable SalesTariff salesTariff,
        @Since("2.1") @Nullable LimitAtSoc limitAtSoC,
        @Since("2.1") @Nullable BigDecimal powerTolerance,
        @Since("2.1") @Range(min = 0) @Nullable Integer signatureId,
        @Since("2.1") @Length(max = 88) @Nullable String digestValue,
        @Since("2.1") @Nullable Boolean useLocalTime,
        @Since("2.1") @Range(min = 0) @Nullable Integer randomizedDelay,
        @Since("2.1") @Nullable AbsolutePriceSchedule absolutePriceSchedule,
        @Since("2.1") @Nullable PriceLevelSchedule priceLevelSchedule,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public ChargingSchedule(
            int id, ChargingRateUnit chargingRateUnit, List<ChargingSchedulePeriod> chargingSchedulePeriod) {
        this(
                id,
                chargingRateUnit,
                chargingSchedulePeriod,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With the fields that 2.0.1 has. */
    public ChargingSchedule(
            int id,
            ChargingRateUnit chargingRateUnit,
            List<ChargingSchedulePeriod> chargingSchedulePeriod,
            @Nullable Instant startSchedule,
            @Nullable Integer duration,
            @Nullable BigDecimal minChargingRate,
            @Nullable SalesTariff salesTariff,
            @Nullable CustomData customData) {
        this(
                id,
                chargingRateUnit,
                chargingSchedulePeriod,
                startSchedule,
                duration,
                minChargingRate,
                salesTariff,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                customData);
    }
}
