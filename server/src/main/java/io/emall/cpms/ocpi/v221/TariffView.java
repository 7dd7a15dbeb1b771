package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.wire.ocpi.v221.PriceComponent;
import io.emall.wire.ocpi.v221.TariffDimensionType;
import io.emall.wire.ocpi.v221.TariffElement;
import io.emall.wire.ocpi.v221.TariffType;
import java.math.BigDecimal;
import java.util.List;

/** Prices in OCPI's words (mod_tariffs): one tariff per area and speed, whose content is the price valid now (O-32). */
public final class TariffView {

    /** Energy is billed by the watt-hour (O-33). */
    private static final int STEP_WATT_HOURS = 1;

    private TariffView() {}

    static io.emall.wire.ocpi.v221.Tariff of(Offer offer) {
        Tariff tariff = offer.tariff();
        Price price = tariff.price();
        PriceComponent energy = new PriceComponent(
                TariffDimensionType.ENERGY,
                plain(price.perKilowattHour()),
                STEP_WATT_HOURS,
                plain(price.vat().percent()));
        return new io.emall.wire.ocpi.v221.Tariff(
                offer.operator().countryCode(),
                offer.operator().partyId(),
                offer.id(),
                price.currency().getCurrencyCode(),
                List.of(new TariffElement(List.of(energy))),
                offer.changed(),
                TariffType.REGULAR,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Without needless zeros, but never as 2E+1. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
