package io.emall.cpms.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillTest {

    /** With no, two and three decimals, and what their smallest coin is in billionths. */
    private static final List<String> CURRENCIES = List.of("JPY", "EUR", "KWD");

    private static final long[] COIN = {1_000_000_000L, 10_000_000L, 1_000_000L};

    @ParameterizedTest(name = "{0} Wh at {1} + {2} % in {3} = {4} + {5} = {6}")
    @CsvSource({
        "12345, 0.45, 22, EUR, 5.56, 1.22, 6.78",
        "1000,  0.50, 22, EUR, 0.50, 0.11, 0.61",
        "0,     0.50, 22, EUR, 0.00, 0.00, 0.00",
        "1000,  33,   10, JPY, 33,   3,    36",
        "1000,  0.1234, 5, KWD, 0.123, 0.007, 0.130",
        "333,   0.30,  0, EUR, 0.10, 0.00, 0.10",
        "0.2,   1000,  0, EUR, 1.00, 0.00, 1.00",
    })
    void billsToTheSmallestCoin(
            BigDecimal wattHours,
            BigDecimal perKwh,
            BigDecimal vat,
            String currency,
            String net,
            String tax,
            String gross) {
        Bill bill =
                Bill.of(new WattHours(wattHours), new Price(perKwh, Currency.getInstance(currency), new VatRate(vat)));

        assertThat(bill.net().amount()).isEqualTo(net);
        assertThat(bill.tax().amount()).isEqualTo(tax);
        assertThat(bill.gross().amount()).isEqualTo(gross);
    }

    /** Whole numbers only, so that it shares nothing with the code under test: billionths of the currency. */
    @Test
    void agreesWithAnIndependentCalculationInWholeNumbers() {
        Random random = new Random(20221221);
        for (int i = 0; i < 20_000; i++) {
            long wattHours = random.nextLong(200_000);
            long microPerKwh = random.nextLong(2_000_000);
            int vat = random.nextInt(30);
            String currency = CURRENCIES.get(i % CURRENCIES.size());
            int which = i % CURRENCIES.size();
            Bill bill = Bill.of(
                    WattHours.of(wattHours),
                    new Price(
                            BigDecimal.valueOf(microPerKwh, 6),
                            Currency.getInstance(currency),
                            new VatRate(BigDecimal.valueOf(vat))));

            BigInteger netNano = BigInteger.valueOf(wattHours).multiply(BigInteger.valueOf(microPerKwh));
            BigInteger grossHundredNano = netNano.multiply(BigInteger.valueOf(100 + vat));
            assertThat(bill.net().amount().unscaledValue()).isEqualTo(halfUp(netNano, COIN[which]));
            assertThat(bill.gross().amount().unscaledValue()).isEqualTo(halfUp(grossHundredNano, 100 * COIN[which]));
            assertThat(bill.net().amount().add(bill.tax().amount()))
                    .isEqualByComparingTo(bill.gross().amount());
        }
    }

    @Test
    void feesAreALineOfTheirOwn() {
        Price price = new Price(new BigDecimal("0.45"), Currency.getInstance("EUR"), new VatRate(new BigDecimal("22")));
        Fee kept = new Fee(Fee.Kind.RESERVATION, new BigDecimal("2.005"));
        Bill bill = Bill.of(WattHours.of(10_001), price, List.of(kept));

        assertThat(bill.net().amount()).isEqualTo("6.51");
        assertThat(bill.gross().amount()).isEqualTo("7.94");
        assertThat(bill.tax().amount()).isEqualTo("1.43");
        assertThat(bill.allLines())
                .extracting(Line::gross)
                .containsExactly(new BigDecimal("5.49"), new BigDecimal("2.45"));
    }

    private static BigInteger halfUp(BigInteger value, long divisor) {
        return value.add(BigInteger.valueOf(divisor / 2)).divide(BigInteger.valueOf(divisor));
    }
}
