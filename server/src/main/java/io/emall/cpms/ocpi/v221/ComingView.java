package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.ocpi.view.Offer;
import io.emall.wire.ocpi.v221.DisplayText;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a price, for drivers to read (mod_tariffs, tariff_alt_text). Only its end can be told by fields: elements
 * restricted to later hours would also hold for sessions that began before, which keep their price.
 */
final class ComingView {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ComingView() {}

    /** Null if nothing follows, or more than energy is priced. */
    static @Nullable List<DisplayText> texts(Offer offer) {
        Offer.Coming coming = offer.coming();
        Tariff next = coming == null ? null : coming.tariff();
        if (coming == null
                || next == null
                || !offer.tariff().scheme().plain()
                || !next.scheme().plain()) {
            return null;
        }
        String now = words(offer.tariff());
        String when = WHEN.format(coming.at().atZone(coming.zone()));
        return List.of(
                new DisplayText("en", now + " until " + when + ", then " + words(next) + ", without VAT"),
                new DisplayText("it", now + " fino al " + when + ", poi " + words(next) + ", IVA esclusa"));
    }

    private static String words(Tariff tariff) {
        Currency currency = tariff.price().currency();
        BigDecimal price = TariffView.plain(tariff.price().perKilowattHour());
        BigDecimal shown = price.setScale(Math.max(price.scale(), currency.getDefaultFractionDigits()));
        return shown.toPlainString() + " " + currency.getCurrencyCode() + "/kWh";
    }
}
