package io.emall.wire.ocpi.v221;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices and when they hold (OCPI 2.2.1 mod_tariffs). */
public record TariffElement(
        @Size(min = 1) List<PriceComponent> priceComponents,
        @Nullable TariffRestrictions restrictions) {

    /** With the required fields only. */
    public TariffElement(List<PriceComponent> priceComponents) {
        this(priceComponents, null);
    }
}
