package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.Pricing;
import io.emall.cpms.core.tariff.RandomTariffs;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bills are kept as JSON for ever: each must read as what it was, or a correction would take back what is right. */
class StoredBillsTest {

    @Test
    @DisplayName(
            "A bill from before there were lines, and one from before there were fees, are what would be made today")
    void oldBillsReadAsTheyWere() {
        String written = """
                {"energy":12346.000,"price":{"perKilowattHour":0.450000,"currency":"EUR","vat":22.00},
                "net":{"amount":5.56,"currency":"EUR"},"tax":{"amount":1.22,"currency":"EUR"},
                "gross":{"amount":6.78,"currency":"EUR"}FEES}""";
        Price price = new Price(
                new BigDecimal("0.450000"), Currency.getInstance("EUR"), new VatRate(new BigDecimal("22.00")));
        Bill today = Bill.of(new WattHours(new BigDecimal("12345.678")), price);
        assertThat(Json.read(written.replace("FEES", ""), Bill.class)).isEqualTo(today);
        assertThat(Json.read(written.replace("FEES", ",\"fees\":[]"), Bill.class))
                .isEqualTo(today);
        assertThat(today.lines(Dimension.ENERGY)).hasSize(1);
    }

    @Test
    @DisplayName("A price from before there were schemes has none")
    void oldPricesHaveNoScheme() {
        Tariff tariff = Given.aPrice(io.emall.cpms.core.tariff.PriceKind.BASE, "0.45", Given.NOON, null);
        String old = Json.write(tariff).replaceFirst(",\"scheme\":[{].*[}]}$", "}");
        assertThat(old).doesNotContain("scheme");
        assertThat(Json.read(old, Tariff.class)).isEqualTo(tariff);
    }

    @Test
    @DisplayName("Any bill and any scheme is read as it was written")
    void readAsWritten() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Tariff tariff = RandomTariffs.tariff(random);
            Bill bill = Pricing.bill(tariff, RandomTariffs.usage(random), List.of());
            assertThat(Json.read(Json.write(bill), Bill.class)).isEqualTo(bill);
            assertThat(Json.read(Json.write(tariff.scheme()), Scheme.class)).isEqualTo(tariff.scheme());
        }
    }
}
