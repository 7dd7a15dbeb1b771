package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.tariff.dynamic.PriceRuleDesk;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.PriceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Prices that follow what energy costs: rules, what they announced and why, what people set instead. */
@RestController
@RequestMapping("/api/v1")
class DynamicPricesApi {
    private static final int LATEST = 200;
    private static final int DAY_MINUTES = 24 * 60;

    private final PriceRuleDesk desk;
    private final PriceRuleViews views;

    DynamicPricesApi(PriceRuleDesk desk, PriceRuleViews views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * A price that is set instead, at once.
     *
     * @param until when the automatic goes on; when somebody says so if left out
     */
    record Wanted(
            @Nullable BigDecimal perKwh,
            @Nullable Instant until,
            @Nullable String why) {}

    @GetMapping("/dynamic-prices")
    List<DynamicPriceJson> all(Actor actor) {
        return views.all(actor).stream()
                .map(steered ->
                        show(actor, steered.rule().area(), steered.rule().speed()))
                .toList();
    }

    @GetMapping("/dynamic-prices/{area}/{speed}")
    DynamicPriceJson show(Actor actor, @PathVariable AreaId area, @PathVariable SpeedClass speed) {
        return views.of(actor, area, speed, LATEST)
                .map(DynamicPriceJson::of)
                .orElseThrow(() -> Refused.notFound("rule for " + area + " " + speed));
    }

    @PutMapping("/dynamic-prices/{area}/{speed}")
    DynamicPriceJson save(
            Actor actor,
            @PathVariable AreaId area,
            @PathVariable SpeedClass speed,
            @RequestBody DynamicPriceJson.Rule wanted) {
        Checked checked = new Checked();
        PriceRule rule = new PriceRule(
                area,
                speed,
                !Boolean.FALSE.equals(wanted.active()),
                Objects.requireNonNullElse(wanted.marginPercent(), BigDecimal.ZERO),
                Objects.requireNonNullElse(wanted.margin(), BigDecimal.ZERO),
                checked.needed("floor", wanted.floor()),
                checked.needed("cap", wanted.cap()),
                checked.needed("step", wanted.step()),
                Duration.ofMinutes(checked.whole("noticeMinutes", wanted.noticeMinutes(), 0, DAY_MINUTES)),
                checked.needed("changesADay", wanted.changesADay()),
                Objects.requireNonNullElse(wanted.blockHours(), 1));
        checked.end();
        refuse(save(actor, rule));
        return show(actor, area, speed);
    }

    private Set<PriceRule.Flaw> save(Actor actor, PriceRule rule) {
        try {
            return desk.save(actor, rule);
        } catch (IllegalArgumentException unknown) {
            throw Refused.notFound("price area " + rule.area());
        }
    }

    private static void refuse(Set<PriceRule.Flaw> flaws) {
        Checked checked = new Checked();
        for (PriceRule.Flaw flaw : flaws) {
            switch (flaw) {
                case FLOOR -> checked.bad("floor", "lies between 0 and 1000 with at most six decimals");
                case CAP -> checked.bad("cap", "lies between floor and 1000 with at most six decimals");
                case STEP -> checked.bad("step", "is more than 0, with at most six decimals");
                case FLOOR_IS_NO_STEP -> checked.bad("floor", "is a multiple of step");
                case CAP_IS_NO_STEP -> checked.bad("cap", "is a multiple of step");
                case MARGIN_PERCENT -> checked.bad("marginPercent", "lies between -100 and 1000");
                case MARGIN -> checked.bad("margin", "lies between -1000 and 1000 with at most six decimals");
                case NOTICE -> checked.bad("noticeMinutes", "lies between 0 and " + DAY_MINUTES);
                case CHANGES -> checked.bad("changesADay", "lies between 1 and 24");
                case BLOCK -> checked.bad("blockHours", "divides 24");
            }
        }
        checked.end();
    }

    @PostMapping("/dynamic-prices/{area}/{speed}/fixed")
    @ResponseStatus(HttpStatus.CREATED)
    DynamicPriceJson fix(
            Actor actor, @PathVariable AreaId area, @PathVariable SpeedClass speed, @RequestBody Wanted wanted) {
        BigDecimal perKwh = new Checked().needed("perKwh", wanted.perKwh());
        answer(desk.fix(actor, area, speed, perKwh, wanted.until(), Objects.requireNonNullElse(wanted.why(), "")));
        return show(actor, area, speed);
    }

    /** The automatic goes on. */
    @DeleteMapping("/dynamic-prices/{area}/{speed}/fixed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Actor actor, @PathVariable AreaId area, @PathVariable SpeedClass speed) {
        answer(desk.release(actor, area, speed));
    }

    private static void answer(PriceRuleDesk.Outcome outcome) {
        switch (outcome) {
            case PriceRuleDesk.Outcome.Done done -> {}
            case PriceRuleDesk.Outcome.NoRule no -> throw Refused.notFound("such rule");
            case PriceRuleDesk.Outcome.EndsInThePast past -> throw Refused.bad("until", "lies in the future");
            case PriceRuleDesk.Outcome.ReasonTooLong why -> throw Refused.bad("why", "has at most 500 characters");
            case PriceRuleDesk.Outcome.NotSet(PriceDesk.Outcome why) -> PricesApi.answer(why);
            case PriceRuleDesk.Outcome.NothingFixed none -> throw Refused.notFound("fixed price");
        }
    }

    /** What shows that a session was billed at the price that was shown: its price's id stands with the session. */
    @GetMapping("/prices/{id}/evidence")
    DynamicPriceJson.Evidence evidence(Actor actor, @PathVariable UUID id) {
        return views.evidence(actor, new PriceId(id))
                .map(DynamicPriceJson.Evidence::of)
                .orElseThrow(() -> Refused.notFound("price " + id));
    }
}
