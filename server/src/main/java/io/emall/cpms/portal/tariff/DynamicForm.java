package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a price follows costs, as it is typed.
 *
 * @param active anything if it is switched on
 * @param notice minutes
 * @param block hours
 */
public record DynamicForm(
        @Nullable String active,
        @Nullable String marginPercent,
        @Nullable String margin,
        @Nullable String floor,
        @Nullable String cap,
        @Nullable String step,
        @Nullable String notice,
        @Nullable String changes,
        @Nullable String block) {

    private static final BigDecimal STEP = new BigDecimal("0.05");
    private static final BigDecimal PERCENT = BigDecimal.valueOf(1000);
    private static final int DAY = 24;
    private static final int DAY_MINUTES = 24 * 60;

    static DynamicForm of(PriceRule rule, Figures figures) {
        return new DynamicForm(
                rule.active() ? "on" : null,
                figures.plain(rule.marginPercent()),
                figures.plain(rule.margin()),
                figures.plain(rule.floor()),
                figures.plain(rule.cap()),
                figures.plain(rule.step()),
                String.valueOf(rule.notice().toMinutes()),
                String.valueOf(rule.changesADay()),
                String.valueOf(rule.blockHours()));
    }

    /** What may suit: from a quarter less than the price now to half as much again. */
    static DynamicForm proposed(@Nullable Tariff now, Figures figures) {
        BigDecimal price = now == null ? new BigDecimal("0.50") : now.price().perKilowattHour();
        return new DynamicForm(
                "on",
                "0",
                figures.plain(stepped(price, "0.4")),
                figures.plain(stepped(price, "0.75")),
                figures.plain(stepped(price, "1.5")),
                figures.plain(STEP),
                "120",
                "4",
                "1");
    }

    private static BigDecimal stepped(BigDecimal price, String share) {
        return price.multiply(new BigDecimal(share))
                .divide(STEP, 0, RoundingMode.HALF_UP)
                .multiply(STEP);
    }

    /** What was meant; what cannot be read stands beside its field. */
    PriceRule read(Typed typed, AreaId area, SpeedClass speed) {
        return new PriceRule(
                area,
                speed,
                active != null,
                typed.decimal("marginPercent", marginPercent, BigDecimal.valueOf(-100), PERCENT),
                typed.decimal("margin", margin, PricesForm.HIGHEST.negate(), PricesForm.HIGHEST),
                typed.decimal("floor", floor, BigDecimal.ZERO, PricesForm.HIGHEST),
                typed.decimal("cap", cap, BigDecimal.ZERO, PricesForm.HIGHEST),
                typed.decimal("step", step, new BigDecimal("0.000001"), PricesForm.HIGHEST),
                Duration.ofMinutes(typed.whole("notice", notice, 0, DAY_MINUTES)),
                typed.whole("changes", changes, 1, DAY),
                typed.whole("block", block, 1, DAY));
    }

    static void note(Typed typed, Set<PriceRule.Flaw> flaws) {
        flaws.forEach(flaw -> typed.bad(
                switch (flaw) {
                    case FLOOR, FLOOR_IS_NO_STEP -> "floor";
                    case CAP, CAP_IS_NO_STEP -> "cap";
                    case STEP -> "step";
                    case MARGIN_PERCENT -> "marginPercent";
                    case MARGIN -> "margin";
                    case NOTICE -> "notice";
                    case CHANGES -> "changes";
                    case BLOCK -> "block";
                },
                "dynamic.flaw." + flaw));
    }
}
