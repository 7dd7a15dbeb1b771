package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * What energy and fees cost at a price: net, tax and gross. Energy is billed in steps of one watt-hour, a begun step
 * counting whole (OCPI step_size 1, O-33). The energy is one line and the fees are another; each is rounded once, gross
 * from the unrounded figure, and tax is the difference, so that net + tax = gross and line + line = total to the cent.
 */
public record Bill(WattHours energy, Price price, Money net, Money tax, Money gross, List<Fee> fees) {

    /** Bills kept from before there were fees have none. */
    public Bill {
        fees = List.copyOf(Objects.requireNonNullElse(fees, List.of()));
    }

    public static Bill of(WattHours energy, Price price) {
        return of(energy, price, List.of());
    }

    public static Bill of(WattHours energy, Price price, List<Fee> fees) {
        WattHours billed = new WattHours(energy.value().setScale(0, RoundingMode.CEILING));
        Money exact = price.netFor(billed);
        Money extra = new Money(fees.stream().map(Fee::net).reduce(BigDecimal.ZERO, BigDecimal::add), price.currency());
        Money net = exact.rounded().plus(extra.rounded());
        Money gross = gross(exact, price).plus(gross(extra, price));
        return new Bill(billed, price, net, gross.minus(net), gross, fees);
    }

    private static Money gross(Money net, Price price) {
        return new Money(net.amount().multiply(price.vat().factor()), net.currency()).rounded();
    }

    /** Its line of energy, as a bill. */
    public Bill energyOnly() {
        return of(energy, price);
    }

    /** Its line of fees, as a bill. */
    public Bill feesOnly() {
        return of(new WattHours(BigDecimal.ZERO), price, fees);
    }
}
