package io.emall.cpms.core.tariff;

import static io.emall.cpms.core.tariff.Dimension.ENERGY;
import static io.emall.cpms.core.tariff.Dimension.FLAT;
import static io.emall.cpms.core.tariff.Dimension.TIME;
import static io.emall.cpms.core.tariff.Pricings.component;
import static io.emall.cpms.core.tariff.Pricings.element;
import static io.emall.cpms.core.tariff.Pricings.hours;
import static io.emall.cpms.core.tariff.Restrictions.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.tariff.Flaw.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SchemeRulesTest {

    private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        Scheme scheme = new Scheme(
                List.of(
                        element(NONE),
                        element(
                                NONE.during(hours("08:00", "08:00")).on(new Dates(CHRISTMAS, CHRISTMAS)),
                                component(TIME, "-1", 0, 1),
                                component(TIME, "1", 0, 0),
                                component(FLAT, "1", 0, 60)),
                        element(
                                NONE.withKilowattHours(new Range(BigDecimal.TEN, BigDecimal.ONE))
                                        .withSeconds(Range.from(new BigDecimal("1.5")))
                                        .withAmperes(Range.below(new BigDecimal("-1"))),
                                component(ENERGY, "0.1234567", 0, 1)),
                        element(NONE.during(hours("08:00:01", null)), component(ENERGY, "100001", 0, 1))),
                new BigDecimal("2.001"),
                BigDecimal.ONE);
        assertThat(SchemeRules.flaws(scheme, 2))
                .containsExactly(
                        new Flaw("least", Why.NOT_A_PRICE),
                        new Flaw("most", Why.ENDS_BEFORE_IT_BEGINS),
                        new Flaw("elements[0].components", Why.EMPTY),
                        new Flaw("elements[1].components[0].price", Why.NOT_A_PRICE),
                        new Flaw("elements[1].components[1].dimension", Why.TWICE),
                        new Flaw("elements[1].components[1].step", Why.NOT_A_STEP),
                        new Flaw("elements[1].components[2].step", Why.NOT_A_STEP),
                        new Flaw("elements[1].restrictions.hours", Why.NOT_A_TIME),
                        new Flaw("elements[1].restrictions.dates", Why.ENDS_BEFORE_IT_BEGINS),
                        new Flaw("elements[2].components[0].price", Why.NOT_A_PRICE),
                        new Flaw("elements[2].restrictions.kilowattHours", Why.ENDS_BEFORE_IT_BEGINS),
                        new Flaw("elements[2].restrictions.amperes", Why.NOT_AN_AMOUNT),
                        new Flaw("elements[2].restrictions.seconds", Why.NOT_AN_AMOUNT),
                        new Flaw("elements[3].components[0].price", Why.NOT_A_PRICE),
                        new Flaw("elements[3].restrictions.hours", Why.NOT_A_TIME));
    }

    @Test
    void moreThanAnybodyCanUnderstandIsRefusedAtOnce() {
        Element any = element(NONE, component(ENERGY, "1", 0, 1));
        assertThat(SchemeRules.flaws(new Scheme(Collections.nCopies(31, any), null, null), 2))
                .containsExactly(new Flaw("elements", Why.TOO_MANY));
        assertThat(SchemeRules.flaws(new Scheme(Collections.nCopies(30, any), null, null), 2))
                .isEmpty();
    }

    @Test
    void whatTheOtherTestsUseIsAllowed() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            assertThat(SchemeRules.flaws(RandomTariffs.tariff(random).scheme(), 3))
                    .isEmpty();
        }
    }
}
