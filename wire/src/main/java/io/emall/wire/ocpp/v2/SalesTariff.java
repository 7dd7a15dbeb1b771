package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What energy costs over time, for the vehicle to choose. */
public record SalesTariff(
        @Range(since = "2.1", min = 0) int id,
        @Size(min = 1, max = 1024) List<SalesTariffEntry> salesTariffEntry,
        @Length(max = 32) @Nullable String salesTariffDescription,
        @Range(since = "2.1", min = 0) @Nullable Integer numEPriceLevels,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public SalesTariff(int id, List<SalesTariffEntry> salesTariffEntry) {
        this(id, salesTariffEntry, null, null, null);
    }
}
