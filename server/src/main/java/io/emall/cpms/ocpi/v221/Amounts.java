package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.unit.WattHours;
import io.emall.wire.ocpi.v221.CdrDimension;
import io.emall.wire.ocpi.v221.CdrDimensionType;
import io.emall.wire.ocpi.v221.ChargingPeriod;
import io.emall.wire.ocpi.v221.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** The one period of a session: its price is locked, so nothing relevant to it changes underway (O-35). */
    static ChargingPeriod period(Instant from, Instant until, WattHours energy, @Nullable String tariff) {
        List<CdrDimension> dimensions = List.of(
                new CdrDimension(CdrDimensionType.ENERGY, kilowattHours(energy)),
                new CdrDimension(CdrDimensionType.TIME, hours(from, until)));
        return new ChargingPeriod(from, dimensions, tariff);
    }
}
