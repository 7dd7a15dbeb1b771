package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/** One signed reading (OCPI 2.2.1 mod_cdrs). */
public record SignedValue(
        @Length(max = 32) String nature,
        @Length(max = 5000) String plainData,
        @Length(max = 5000) String signedData) {}
