package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A parking place at an EVSE, and where the EVSE stands seen from it (OCPI 2.3.0 mod_locations). */
public record EvseParking(
        @Length(max = 36) String parkingId, @Nullable EvsePosition evsePosition) {}
