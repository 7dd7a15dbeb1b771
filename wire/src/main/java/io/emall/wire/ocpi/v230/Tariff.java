package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import io.emall.wire.Size;
import io.emall.wire.ocpi.v221.DisplayText;
import io.emall.wire.ocpi.v221.EnergyMix;
import io.emall.wire.ocpi.v221.TariffElement;
import io.emall.wire.ocpi.v221.TariffType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price list (OCPI 2.3.0 mod_tariffs).
 *
 * @param currency ISO 4217
 * @param taxIncluded whether the prices of the elements include taxes
 */
public record Tariff(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String id,
        @Length(max = 3) String currency,
        @Size(min = 1) List<TariffElement> elements,
        TaxIncluded taxIncluded,
        Instant lastUpdated,
        @Nullable TariffType type,
        @Nullable List<DisplayText> tariffAltText,
        @Length(max = 255) @Nullable String tariffAltUrl,
        @Nullable PriceLimit minPrice,
        @Nullable PriceLimit maxPrice,
        @Nullable Instant startDateTime,
        @Nullable Instant endDateTime,
        @Nullable EnergyMix energyMix) {}
