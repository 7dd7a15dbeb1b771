package io.emall.cpms.portal.frame;

import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Quantities with their units, in the reader's language. */
@Component("figures")
public class Figures {
    private static final long KILO = 1000;

    private static final String NARROW_SPACE = "\u202f";

    public String power(@Nullable Watts power) {
        return power == null ? "–" : number(BigDecimal.valueOf(power.kilo()), 1, 1) + NARROW_SPACE + "kW";
    }

    /** Without its sign: {@link #flow} is its word. */
    public String extent(Watts power) {
        return power(new Watts(Math.abs(power.value())));
    }

    /** What a battery does with that: take, give or rest. */
    public String flow(Watts power) {
        return Math.abs(power.kilo()) < 0.05 ? "rest" : power.value() > 0 ? "take" : "give";
    }

    public String energy(WattHours energy) {
        return number(energy.kilo(), 2, 2) + NARROW_SPACE + "kWh";
    }

    /** An amount to be paid, at its currency's decimals. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.amount());
    }

    /** Net, per kilowatt-hour, with as many decimals as it has, at least the currency's. */
    public String price(Price price) {
        return amount(price.perKilowattHour(), price.currency()) + "/kWh";
    }

    /** With as many decimals as it has, at least the currency's. */
    public String amount(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(6);
        return format.format(amount);
    }

    /** A sum for people to read, at its currency's decimals. */
    public String rounded(Number amount, Currency currency) {
        return money(new Money(BigDecimal.valueOf(amount.doubleValue()), currency));
    }

    /** What energy costs or would cost, with four decimals at most. */
    public String energyPrice(Number perKilowattHour, Currency currency) {
        BigDecimal four = BigDecimal.valueOf(perKilowattHour.doubleValue()).setScale(4, RoundingMode.HALF_UP);
        return amount(four, currency);
    }

    /** Carbon dioxide: in grams, from a kilogram on in kilograms. */
    public String carbon(double grams) {
        return Math.abs(grams) < KILO
                ? number(BigDecimal.valueOf(grams), 0, 0) + NARROW_SPACE + "g"
                : number(BigDecimal.valueOf(grams / KILO), 1, 1) + NARROW_SPACE + "kg";
    }

    /** What the driver pays per kilowatt-hour, tax included. */
    public String gross(Tariff tariff) {
        Price price = tariff.price();
        BigDecimal gross =
                price.perKilowattHour().multiply(price.vat().factor()).setScale(4, RoundingMode.HALF_UP);
        return price(new Price(gross, price.currency(), price.vat()));
    }

    public String percent(BigDecimal percent) {
        return number(percent, 0, 2) + NARROW_SPACE + "%";
    }

    /** Of a share from 0 to 1. */
    public String share(double share) {
        return number(BigDecimal.valueOf(share * 100), 0, 0) + NARROW_SPACE + "%";
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** The size of a file: {@code 1.5 MB}. */
    public String bytes(long size) {
        if (size < KILO) {
            return number(BigDecimal.valueOf(size), 0, 0) + " B";
        }
        BigDecimal kilo = BigDecimal.valueOf(size).movePointLeft(3);
        return size < KILO * KILO ? number(kilo, 0, 1) + " kB" : number(kilo.movePointLeft(3), 0, 1) + " MB";
    }

    /** To be read: with the language's comma. */
    public String decimal(BigDecimal number) {
        return number(number, 0, 4);
    }

    /** For an input field: a full stop, no grouping. */
    public String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String number(BigDecimal number, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(number);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
