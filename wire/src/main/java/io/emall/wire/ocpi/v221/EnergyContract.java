package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** The driver's own energy contract (OCPI 2.2.1 mod_tokens). */
public record EnergyContract(
        @Length(max = 64) String supplierName,
        @Length(max = 64) @Nullable String contractId) {

    /** With the required fields only. */
    public EnergyContract(String supplierName) {
        this(supplierName, null);
    }
}
