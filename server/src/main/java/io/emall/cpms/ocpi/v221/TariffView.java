package io.emall.cpms.ocpi.v221;

import static io.emall.wire.ocpi.v221.ReservationRestrictionType.RESERVATION;
import static io.emall.wire.ocpi.v221.ReservationRestrictionType.RESERVATION_EXPIRES;

import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.ocpi.view.FeeOffer;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.wire.ocpi.v221.BookingRestrictionType;
import io.emall.wire.ocpi.v221.PriceComponent;
import io.emall.wire.ocpi.v221.ReservationRestrictionType;
import io.emall.wire.ocpi.v221.TariffDimensionType;
import io.emall.wire.ocpi.v221.TariffElement;
import io.emall.wire.ocpi.v221.TariffRestrictions;
import io.emall.wire.ocpi.v221.TariffType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
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
        return tariff(
                offer.operator(),
                offer.id(),
                price.currency(),
                List.of(new TariffElement(List.of(energy))),
                offer.changed());
    }

    static io.emall.wire.ocpi.v221.Tariff of(FeeOffer offer) {
        List<TariffElement> elements =
                offer.fees().stream().map(fee -> element(fee, offer.vat())).toList();
        return tariff(offer.operator(), offer.id(), offer.currency(), elements, offer.changed());
    }

    /** Who does not know of bookings sees that it is about reservations, not about charging. */
    private static TariffElement element(Fee fee, VatRate vat) {
        PriceComponent flat = new PriceComponent(TariffDimensionType.FLAT, plain(fee.net()), 1, plain(vat.percent()));
        return new TariffElement(
                List.of(flat),
                switch (fee.kind()) {
                    case RESERVATION -> only(RESERVATION, BookingRestrictionType.BOOKING);
                    case CANCELLATION -> only(RESERVATION, BookingRestrictionType.BOOKING_CANCELLATION_FEES);
                    case NO_SHOW -> only(RESERVATION_EXPIRES, BookingRestrictionType.BOOKING_EXPIRES);
                });
    }

    private static TariffRestrictions only(ReservationRestrictionType reservation, BookingRestrictionType booking) {
        return new TariffRestrictions(
                null, null, null, null, null, null, null, null, null, null, null, null, null, reservation, booking);
    }

    private static io.emall.wire.ocpi.v221.Tariff tariff(
            OperatorId operator, String id, Currency currency, List<TariffElement> elements, Instant changed) {
        return new io.emall.wire.ocpi.v221.Tariff(
                operator.countryCode(),
                operator.partyId(),
                id,
                currency.getCurrencyCode(),
                elements,
                changed,
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
