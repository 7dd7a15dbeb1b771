package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings signed by the meter (OCPI 2.2.1 mod_cdrs). */
public record SignedData(
        @Length(max = 36) String encodingMethod,
        @Size(min = 1) List<SignedValue> signedValues,
        @Nullable Integer encodingMethodVersion,
        @Length(max = 512) @Nullable String publicKey,
        @Length(max = 512) @Nullable String url) {

    /** With the required fields only. */
    public SignedData(String encodingMethod, List<SignedValue> signedValues) {
        this(encodingMethod, signedValues, null, null, null);
    }
}
