package io.emall.cpms.ocpi.v221;

import static io.emall.wire.ocpi.v221.ReservationRestrictionType.RESERVATION;
import static io.emall.wire.ocpi.v221.ReservationRestrictionType.RESERVATION_EXPIRES;

import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.tariff.Limits;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.ocpi.view.FeeOffer;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.wire.ocpi.v221.BookingRestrictionType;
import io.emall.wire.ocpi.v221.DisplayText;
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
import org.jspecify.annotations.Nullable;

/** Prices in OCPI's words (mod_tariffs): one tariff per area and speed, whose content is the price valid now (O-32). */
public final class TariffView {

    private TariffView() {}

    static io.emall.wire.ocpi.v221.Tariff of(Offer offer) {
        Tariff tariff = offer.tariff();
        return tariff(
                offer.operator(),
                offer.id(),
                tariff.price().currency(),
                tariff.elements().stream()
                        .map(element -> ElementView.of(element, tariff.price().vat()))
                        .toList(),
                limit(tariff.scheme().least(), tariff.price()),
                limit(tariff.scheme().most(), tariff.price()),
                offer.changed(),
                ComingView.texts(offer),
                offer.coming() == null ? null : offer.coming().at());
    }

    private static io.emall.wire.ocpi.v221.@Nullable Price limit(@Nullable BigDecimal net, Price price) {
        return net == null ? null : new io.emall.wire.ocpi.v221.Price(plain(net), Limits.gross(net, price));
    }

    static io.emall.wire.ocpi.v221.Tariff of(FeeOffer offer) {
        List<TariffElement> elements =
                offer.fees().stream().map(fee -> element(fee, offer.vat())).toList();
        return tariff(
                offer.operator(), offer.id(), offer.currency(), elements, null, null, offer.changed(), null, null);
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
            OperatorId operator,
            String id,
            Currency currency,
            List<TariffElement> elements,
            io.emall.wire.ocpi.v221.@Nullable Price least,
            io.emall.wire.ocpi.v221.@Nullable Price most,
            Instant changed,
            @Nullable List<DisplayText> texts,
            @Nullable Instant ends) {
        return new io.emall.wire.ocpi.v221.Tariff(
                operator.countryCode(),
                operator.partyId(),
                id,
                currency.getCurrencyCode(),
                elements,
                changed,
                TariffType.REGULAR,
                texts,
                null,
                least,
                most,
                null,
                ends,
                null);
    }

    /** Without needless zeros, but never as 2E+1. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
