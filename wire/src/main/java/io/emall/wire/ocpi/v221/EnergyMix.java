package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the energy comes from and what it does to the environment (OCPI 2.2.1 mod_locations). */
public record EnergyMix(
        boolean isGreenEnergy,
        @Nullable List<EnergySource> energySources,
        @Nullable List<EnvironmentalImpact> environImpact,
        @Length(max = 64) @Nullable String supplierName,
        @Length(max = 64) @Nullable String energyProductName) {

    /** With the required fields only. */
    public EnergyMix(boolean isGreenEnergy) {
        this(isGreenEnergy, null, null, null, null);
    }
}
