package io.emall.cpms.api;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.ToldPrices;
import io.emall.cpms.core.tariff.dynamic.Announcement;
import io.emall.cpms.core.tariff.dynamic.Because;
import io.emall.cpms.core.tariff.dynamic.Fixed;
import io.emall.cpms.core.tariff.dynamic.Foreseen;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import io.emall.cpms.core.tariff.dynamic.Waiting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a price follows costs. Prices and costs are net, per kWh.
 *
 * @param fixed what people set instead and still holds
 * @param waiting why the price stays as it is although the rule is active
 * @param foreseen block by block, as things stand now
 * @param announced the newest first
 */
record DynamicPriceJson(
        String area,
        SpeedClass speed,
        Rule rule,
        @Nullable Fixed fixed,
        Waiting.@Nullable Why waiting,
        List<Step> foreseen,
        List<Told> announced) {

    /**
     * The rule; its fields as in {@link PriceRule}.
     *
     * @param active true if left out
     */
    record Rule(
            @Nullable Boolean active,
            @Nullable BigDecimal marginPercent,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal step,
            @Nullable Integer noticeMinutes,
            @Nullable Integer changesADay,
            @Nullable Integer blockHours) {
        static Rule of(PriceRule rule) {
            return new Rule(
                    rule.active(),
                    rule.marginPercent(),
                    rule.margin(),
                    rule.floor(),
                    rule.cap(),
                    rule.step(),
                    Math.toIntExact(rule.notice().toMinutes()),
                    rule.changesADay(),
                    rule.blockHours());
        }
    }

    /** @param cost absent if nobody knows it */
    record Step(
            Instant from,
            Instant until,
            @Nullable BigDecimal cost,
            BigDecimal perKwh,
            boolean changes,
            @Nullable Because because) {
        static Step of(Foreseen each) {
            return new Step(
                    each.block().from(),
                    each.block().until(),
                    each.block().cost(),
                    each.price(),
                    each.changes(),
                    each.because());
        }
    }

    /**
     * A price that was announced.
     *
     * @param plans when the energy plans were made that it rests on, by location
     */
    record Told(
            String price,
            BigDecimal before,
            BigDecimal perKwh,
            Instant from,
            Instant announcedAt,
            Because because,
            Rule rule,
            Map<String, Instant> plans,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {
        static Told of(Announcement one) {
            return new Told(
                    one.id().toString(),
                    one.grounds().before(),
                    one.price(),
                    one.from(),
                    one.announcedAt(),
                    one.grounds().because(),
                    Rule.of(one.grounds().rule()),
                    one.grounds().plans().entrySet().stream()
                            .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)),
                    one.withdrawnAt(),
                    one.withdrawnBy());
        }
    }

    /**
     * What shows which price drivers were shown.
     *
     * @param announced absent for a price that people set
     * @param acknowledged by which eMSP, as one that comes or as the one that holds
     */
    record Evidence(PriceJson price, @Nullable Told announced, List<ToldPrices.Told> acknowledged) {
        static Evidence of(PriceRuleViews.Evidence its) {
            Announcement announcement = its.announcement();
            return new Evidence(
                    PriceJson.of(its.price()), announcement == null ? null : Told.of(announcement), its.told());
        }
    }

    static DynamicPriceJson of(PriceRuleViews.Sheet sheet) {
        PriceRule rule = sheet.steered().rule();
        return new DynamicPriceJson(
                rule.area().value(),
                rule.speed(),
                Rule.of(rule),
                sheet.fixed(),
                sheet.outlook().waiting(),
                sheet.outlook().path().stream().map(Step::of).toList(),
                sheet.latest().stream().map(Told::of).toList());
    }
}
