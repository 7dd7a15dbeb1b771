package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Line;
import io.emall.cpms.core.tariff.Period;
import io.emall.cpms.core.tariff.Period.Extent;
import io.emall.cpms.core.unit.WattHours;
import io.emall.wire.ocpi.v221.CdrDimension;
import io.emall.wire.ocpi.v221.CdrDimensionType;
import io.emall.wire.ocpi.v221.ChargingPeriod;
import io.emall.wire.ocpi.v221.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Quantities as OCPI counts them: kWh, hours, four decimals (types §number), prices without and with VAT. */
final class Amounts {

    private static final int DECIMALS = 4;
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    private Amounts() {}

    static BigDecimal kilowattHours(WattHours energy) {
        return TariffView.plain(energy.kilo().setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    static BigDecimal hours(Instant from, Instant until) {
        BigDecimal millis =
                BigDecimal.valueOf(Math.max(0, Duration.between(from, until).toMillis()));
        return TariffView.plain(millis.divide(MILLIS_PER_HOUR, DECIMALS, RoundingMode.HALF_UP));
    }

    static Price price(Bill bill) {
        return new Price(bill.net().amount(), bill.gross().amount());
    }

    /** What these lines of it come to; null if there are none. */
    static @Nullable Price price(List<Line> lines) {
        return lines.isEmpty()
                ? null
                : new Price(
                        sum(lines.stream().map(Line::net)), sum(lines.stream().map(Line::gross)));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<ChargingPeriod> periods(List<Period> periods, @Nullable String tariff) {
        return periods.stream().map(period -> period(period, tariff)).toList();
    }

    /** All of a session as one period: where its price is so much per kilowatt-hour, nothing relevant changes underway. */
    static ChargingPeriod period(Instant from, Instant until, WattHours energy, @Nullable String tariff) {
        List<CdrDimension> dimensions = List.of(
                new CdrDimension(CdrDimensionType.ENERGY, kilowattHours(energy)),
                new CdrDimension(CdrDimensionType.TIME, hours(from, until)));
        return new ChargingPeriod(from, dimensions, tariff);
    }

    private static ChargingPeriod period(Period period, @Nullable String tariff) {
        List<CdrDimension> dimensions = new ArrayList<>();
        dimensions.add(new CdrDimension(CdrDimensionType.ENERGY, kilowattHours(period.energy())));
        dimensions.add(new CdrDimension(
                period.charging() ? CdrDimensionType.TIME : CdrDimensionType.PARKING_TIME, hours(period.seconds())));
        add(dimensions, CdrDimensionType.MIN_POWER, CdrDimensionType.MAX_POWER, period.kilowatts());
        add(dimensions, CdrDimensionType.MIN_CURRENT, CdrDimensionType.MAX_CURRENT, period.amperes());
        return new ChargingPeriod(period.from(), dimensions, tariff);
    }

    private static void add(
            List<CdrDimension> dimensions, CdrDimensionType least, CdrDimensionType most, @Nullable Extent extent) {
        if (extent != null) {
            dimensions.add(new CdrDimension(least, TariffView.plain(extent.least())));
            dimensions.add(new CdrDimension(most, TariffView.plain(extent.most())));
        }
    }

    /** Times 3600, to the nearest second, it is what was billed. */
    static BigDecimal hours(long seconds) {
        return hours(Instant.EPOCH, Instant.EPOCH.plusSeconds(seconds));
    }
}
