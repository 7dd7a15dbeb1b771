package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom a tariff is. */
public record TariffAssignment(
        @Length(max = 60) String tariffId,
        TariffKind tariffKind,
        @Nullable Instant validFrom,
        @Size(min = 1) @Range(min = 0) @Nullable List<Integer> evseIds,
        @Size(min = 1) @Length(max = 255) @Nullable List<String> idTokens,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public TariffAssignment(String tariffId, TariffKind tariffKind) {
        this(tariffId, tariffKind, null, null, null, null);
    }
}
