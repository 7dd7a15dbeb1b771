package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import io.emall.wire.ocpi.v221.ConnectorFormat;
import io.emall.wire.ocpi.v221.PowerType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A socket or cable of an EVSE (OCPI 2.3.0 mod_locations).
 *
 * @param standard open list, like IEC_62196_T2
 * @param maxVoltage V, to neutral for three phases
 * @param maxAmperage A per phase
 * @param maxElectricPower W
 * @param capabilities open list, like ISO_15118_2_PLUG_AND_CHARGE
 */
public record Connector(
        @Length(max = 36) String id,
        String standard,
        ConnectorFormat format,
        PowerType powerType,
        int maxVoltage,
        int maxAmperage,
        Instant lastUpdated,
        @Nullable Integer maxElectricPower,
        @Length(max = 36) @Nullable List<String> tariffIds,
        @Length(max = 255) @Nullable String termsAndConditions,
        @Nullable List<String> capabilities) {}
