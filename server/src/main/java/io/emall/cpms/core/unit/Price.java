package io.emall.cpms.core.unit;

import java.math.BigDecimal;
import java.util.Currency;

/** A net price per kilowatt-hour and the tax that comes on top. */
public record Price(BigDecimal perKilowattHour, Currency currency, VatRate vat) {

    public Money netFor(WattHours energy) {
        return new Money(perKilowattHour.multiply(energy.kilo()), currency);
    }
}
