package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.WattHours;
import java.math.RoundingMode;

/**
 * What energy costs at a price: net, tax and gross, each a total rounded once. Energy is billed in steps of one
 * watt-hour, a begun step counting whole (OCPI step_size 1, O-33). Gross is rounded from the unrounded figure, and tax
 * is the difference, so that net + tax = gross to the cent.
 */
public record Bill(WattHours energy, Price price, Money net, Money tax, Money gross) {

    public static Bill of(WattHours energy, Price price) {
        WattHours billed = new WattHours(energy.value().setScale(0, RoundingMode.CEILING));
        Money exact = price.netFor(billed);
        Money net = exact.rounded();
        Money gross = new Money(exact.amount().multiply(price.vat().factor()), exact.currency()).rounded();
        return new Bill(billed, price, net, gross.minus(net), gross);
    }
}
