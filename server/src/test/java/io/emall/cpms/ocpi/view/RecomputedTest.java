package io.emall.cpms.ocpi.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.tariff.Pricing;
import io.emall.cpms.core.tariff.RandomTariffs;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Usage;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.v221.Dialect221;
import io.emall.cpms.ocpi.v230.Dialect230;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.databind.JsonNode;

/** Every CDR can be computed again by whoever reads it (O-33, O-35; field lesson 25). */
class RecomputedTest {

    private static final Map<String, String> PARTS = Map.of(
            "total_energy_cost", "ENERGY",
            "total_time_cost", "TIME",
            "total_parking_cost", "PARKING_TIME",
            "total_fixed_cost", "FLAT");

    private final OcpiJson json = new OcpiJson();

    @RepeatedTest(1000)
    @DisplayName("The bill, and what takes it back, come to what the texts say, in both versions and all currencies")
    void comesToTheSame(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Usage usage = RandomTariffs.usage(random);
        ChargeDetailRecord bill = bill(random, usage);
        ZoneId zone = usage.zone();
        JsonNode older = json.tree(new Dialect221().cdr(bill));
        SpecCalculator.Cost cost = SpecCalculator.of(older, zone);
        is(cost, older.path("total_cost"), older);
        assertThat(older.path("total_time").decimalValue()).isEqualByComparingTo(SpecCalculator.hours(older));
        PARTS.forEach((field, type) -> {
            if (older.has(field)) {
                is(SpecCalculator.of(older, zone, type), older.path(field), older);
            } else {
                assertThat(SpecCalculator.of(older, zone, type).net()).isZero();
            }
        });

        JsonNode newer = json.tree(new Dialect230().cdr(bill));
        if (repetition.getCurrentRepetition() % 25 == 0) {
            OfficialOcpi.assertValid("2.2.1", "CDR", older);
            OfficialOcpi.assertValid("2.3.0", "CDR", newer);
        }
        assertThat(SpecCalculator.of(newer, zone)).isEqualTo(cost);
        assertThat(newer.at("/total_cost/before_taxes").decimalValue()).isEqualByComparingTo(cost.net());
        assertThat(taxes(newer)).isEqualByComparingTo(cost.gross().subtract(cost.net()));

        JsonNode back = json.tree(new Dialect221().cdr(bill.credit(bill.createdAt())));
        assertThat(back.at("/total_cost/excl_vat").decimalValue())
                .isEqualByComparingTo(cost.net().negate());
        JsonNode backNow = json.tree(new Dialect230().cdr(bill.credit(bill.createdAt())));
        assertThat(backNow.at("/total_cost/before_taxes").decimalValue())
                .isEqualByComparingTo(cost.net().negate());
        assertThat(taxes(backNow)).isEqualByComparingTo(cost.net().subtract(cost.gross()));
    }

    private static void is(SpecCalculator.Cost cost, JsonNode told, JsonNode cdr) {
        assertThat(told.path("excl_vat").decimalValue())
                .as(cdr.toPrettyString())
                .isEqualByComparingTo(cost.net());
        assertThat(told.path("incl_vat").decimalValue())
                .as(cdr.toPrettyString())
                .isEqualByComparingTo(cost.gross());
    }

    private static BigDecimal taxes(JsonNode cdr) {
        return cdr.at("/total_cost/taxes")
                .valueStream()
                .map(tax -> tax.path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every fifth is a price per kilowatt-hour and nothing else, every fourth has a fee for its booking. */
    private static ChargeDetailRecord bill(Random random, Usage usage) {
        Tariff any = RandomTariffs.tariff(random);
        Tariff price = random.nextInt(5) == 0 ? any.with(Scheme.PLAIN) : any;
        List<Fee> fees = random.nextInt(4) == 0
                ? List.of(new Fee(Fee.Kind.RESERVATION, BigDecimal.valueOf(random.nextInt(10_000), 3)))
                : List.of();
        WattHours drawn = new WattHours(BigDecimal.valueOf(random.nextLong(200_000_000), 3));
        Instant end = usage.start()
                .plusSeconds(usage.stretches().stream()
                        .mapToLong(Usage.Stretch::seconds)
                        .sum())
                .plusMillis(random.nextInt(1000));
        return new ChargeDetailRecord(
                Samples.SESSION,
                Samples.EMALL,
                usage.start(),
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
                price.scheme().plain() ? Bill.of(drawn, price.price(), fees) : Pricing.bill(price, usage, fees),
                end,
                null);
    }
}
