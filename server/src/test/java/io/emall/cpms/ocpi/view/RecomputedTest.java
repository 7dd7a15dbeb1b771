package io.emall.cpms.ocpi.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.v221.Dialect221;
import io.emall.cpms.ocpi.v230.Dialect230;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.databind.JsonNode;

/** Every CDR can be computed again by whoever reads it (O-33, O-35; field lesson 25). */
class RecomputedTest {

    /** 2, 0 and 3 decimals. */
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "HUF", "CLP", "TND");

    /** The nights in which Europe's and America's clocks change, and an ordinary one. */
    private static final List<String> NIGHTS = List.of(
            "2026-03-29T00:30:00Z",
            "2026-10-25T00:15:00Z",
            "2026-03-08T06:30:00Z",
            "2026-11-01T05:45:00Z",
            "2026-06-01T22:00:00Z");

    private final OcpiJson json = new OcpiJson();

    @RepeatedTest(300)
    @DisplayName("The bill, and what takes it back, come to what the texts say, in both versions and all currencies")
    void comesToTheSame(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        ChargeDetailRecord bill = bill(random);
        JsonNode older = json.tree(new Dialect221().cdr(bill));
        SpecCalculator.Cost cost = SpecCalculator.of(older);
        assertThat(older.at("/total_cost/excl_vat").decimalValue()).isEqualByComparingTo(cost.net());
        assertThat(older.at("/total_cost/incl_vat").decimalValue()).isEqualByComparingTo(cost.gross());
        assertThat(older.path("total_time").decimalValue()).isEqualByComparingTo(SpecCalculator.hours(older));

        JsonNode newer = json.tree(new Dialect230().cdr(bill));
        assertThat(SpecCalculator.of(newer)).isEqualTo(cost);
        assertThat(newer.at("/total_cost/before_taxes").decimalValue()).isEqualByComparingTo(cost.net());
        assertThat(newer.at("/total_cost/taxes/0/amount").decimalValue())
                .isEqualByComparingTo(cost.gross().subtract(cost.net()));

        JsonNode back = json.tree(new Dialect221().cdr(bill.credit(bill.createdAt())));
        assertThat(back.at("/total_cost/excl_vat").decimalValue())
                .isEqualByComparingTo(cost.net().negate());
        JsonNode backNow = json.tree(new Dialect230().cdr(bill.credit(bill.createdAt())));
        assertThat(backNow.at("/total_cost/before_taxes").decimalValue())
                .isEqualByComparingTo(cost.net().negate());
    }

    private static ChargeDetailRecord bill(Random random) {
        Instant start = Instant.parse(NIGHTS.get(random.nextInt(NIGHTS.size())));
        Instant end = start.plus(Duration.ofMillis(random.nextLong(36_000_000)));
        Tariff price = price(random);
        WattHours drawn = new WattHours(BigDecimal.valueOf(random.nextLong(200_000_000), 3));
        return new ChargeDetailRecord(
                Samples.SESSION,
                Samples.EMALL,
                start,
                end,
                Samples.aDriver(),
                null,
                new ChargeDetailRecord.Site(
                        Samples.aPlace(),
                        "Politecnico",
                        Samples.ADDRESS,
                        "IT*EML*EMI1*1",
                        Samples.aConnector(ConnectorState.AVAILABLE)),
                price,
                Bill.of(drawn, price.price()),
                end,
                null);
    }

    private static Tariff price(Random random) {
        Tariff any = Samples.aTariff();
        Price price = new Price(
                BigDecimal.valueOf(random.nextInt(2_000_000), 6),
                Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size()))),
                new VatRate(BigDecimal.valueOf(random.nextInt(3_000), 2)));
        return new Tariff(
                any.id(), any.area(), any.speed(), any.kind(), price, new Interval(Samples.NINE, null), Samples.NINE);
    }
}
