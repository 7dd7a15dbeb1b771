package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price list (OCPI 2.2.1 mod_tariffs).
 *
 * @param currency ISO 4217
 */
public record Tariff(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String id,
        @Length(max = 3) String currency,
        @Size(min = 1) List<TariffElement> elements,
        Instant lastUpdated,
        @Nullable TariffType type,
        @Nullable List<DisplayText> tariffAltText,
        @Length(max = 255) @Nullable String tariffAltUrl,
        @Nullable Price minPrice,
        @Nullable Price maxPrice,
        @Nullable Instant startDateTime,
        @Nullable Instant endDateTime,
        @Nullable EnergyMix energyMix) {

    /** With the required fields only. */
    public Tariff(
            String countryCode,
            String partyId,
            String id,
            String currency,
            List<TariffElement> elements,
            Instant lastUpdated) {
        this(countryCode, partyId, id, currency, elements, lastUpdated, null, null, null, null, null, null, null, null);
    }
}
