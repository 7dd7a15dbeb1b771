package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a station measured at one moment.
 *
 * @param register total imported energy, if measured
 * @param power active import over all phases, if measured
 * @param stateOfCharge percent, if measured
 * @param begin whether it was taken at the transaction's very start
 * @param samples everything as the station sent it
 */
public record MeterReading(
        Instant at,
        @Nullable WattHours register,
        @Nullable Watts power,
        @Nullable Integer stateOfCharge,
        boolean begin,
        List<Sample> samples) {

    /** The same, taken at another time than the station's clock said. */
    MeterReading at(Instant moment) {
        return new MeterReading(moment, register, power, stateOfCharge, begin, samples);
    }

    /** One measured value in the station's own words. */
    public record Sample(
            String value,
            String measurand,
            @Nullable String unit,
            @Nullable String phase,
            @Nullable String context,
            @Nullable String location,
            @Nullable String signed) {}
}
