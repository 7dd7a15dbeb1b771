package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A socket or plug of an EVSE.
 *
 * @param number its number within the EVSE at the station, from 1
 * @param standard OCPI's ConnectorType, such as {@code IEC_62196_T2_COMBO}
 * @param voltage volts, line to neutral for AC
 * @param amperage amperes
 * @param maximumPower what it gives at most where that is less than voltage times amperage
 */
public record Connector(
        ConnectorId id,
        int number,
        String standard,
        ConnectorFormat format,
        PowerType powerType,
        int voltage,
        int amperage,
        @Nullable Watts maximumPower,
        ConnectorState state,
        Instant lastUpdated) {

    public Watts power() {
        return maximumPower != null ? maximumPower : powerType.power(voltage, amperage);
    }

    public SpeedClass speed() {
        return SpeedClass.of(powerType, power());
    }
}
