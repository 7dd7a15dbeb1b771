package io.emall.cpms.core.tariff;

import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a session and fees cost: net, tax and gross. What was used of each dimension is one line per rate of tax, the fees
 * are another; net and gross of each are rounded once, from the exact amount, and tax is the difference, so that
 * net + tax = gross and the lines make the total to the cent.
 *
 * @param energy drawn, in whole watt-hours; a begun one counts whole
 * @param lines of the session, without the fees
 * @param periods of the session; empty where the price is so much per kilowatt-hour and nothing else
 */
public record Bill(
        WattHours energy,
        Price price,
        Money net,
        Money tax,
        Money gross,
        List<Fee> fees,
        List<Line> lines,
        List<Period> periods) {

    /** Bills kept from before there were fees have none, and those from before there were lines have energy only. */
    public Bill {
        fees = List.copyOf(Objects.requireNonNullElse(fees, List.of()));
        lines = List.copyOf(Objects.requireNonNullElseGet(lines, () -> List.of(energy(energy, price))));
        periods = List.copyOf(Objects.requireNonNullElse(periods, List.of()));
    }

    /** Of so much per kilowatt-hour, and nothing else. */
    public static Bill of(WattHours energy, Price price) {
        return of(energy, price, List.of());
    }

    public static Bill of(WattHours energy, Price price, List<Fee> fees) {
        WattHours billed = new WattHours(energy.value().setScale(0, RoundingMode.CEILING));
        return of(billed, price, fees, List.of(energy(billed, price)), List.of());
    }

    static Bill of(WattHours energy, Price price, List<Fee> fees, List<Line> lines, List<Period> periods) {
        List<Line> all =
                Stream.concat(lines.stream(), feeLine(fees, price).stream()).toList();
        Money net = sum(all, Line::net, price);
        Money gross = sum(all, Line::gross, price);
        return new Bill(energy, price, net, gross.minus(net), gross, fees, lines, periods);
    }

    private static Line energy(WattHours energy, Price price) {
        return Line.of(Dimension.ENERGY, price.vat(), price.netFor(energy).amount(), decimals(price));
    }

    private static List<Line> feeLine(List<Fee> fees, Price price) {
        BigDecimal exact = fees.stream().map(Fee::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        return fees.isEmpty() ? List.of() : List.of(Line.of(null, price.vat(), exact, decimals(price)));
    }

    private static Money sum(List<Line> lines, Function<Line, BigDecimal> amount, Price price) {
        BigDecimal sum = lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, price.currency()).rounded();
    }

    private static int decimals(Price price) {
        return price.currency().getDefaultFractionDigits();
    }

    /** Its lines of a dimension, one per rate of tax. */
    public List<Line> lines(Dimension dimension) {
        return lines.stream().filter(line -> line.dimension() == dimension).toList();
    }

    /** Its line of fees, if it has any. */
    public List<Line> feeLines() {
        return feeLine(fees, price);
    }

    /** All its lines, the fees last. */
    public List<Line> allLines() {
        return Stream.concat(lines.stream(), feeLines().stream()).toList();
    }

    /** Its rate of tax; empty if it has several. */
    public Optional<VatRate> onlyRate() {
        List<VatRate> rates = allLines().stream().map(Line::vat).toList();
        boolean alike = rates.stream()
                        .map(rate -> rate.percent().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        return alike ? Optional.of(rates.getFirst()) : Optional.empty();
    }

    /** What a least or most price made of it. */
    public Optional<Line> limit() {
        return lines.stream().filter(line -> line.dimension() == null).findFirst();
    }
}
