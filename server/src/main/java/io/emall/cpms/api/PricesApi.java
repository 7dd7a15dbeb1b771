package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.view.PriceViews;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Prices and promotions. */
@RestController
@RequestMapping("/api/v1/prices")
class PricesApi {
    private final PriceDesk desk;
    private final PriceViews prices;
    private final InstantSource clock;

    PricesApi(PriceDesk desk, PriceViews prices, InstantSource clock) {
        this.desk = desk;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * A new price.
     *
     * @param area {@code default} if left out
     * @param perKwh net
     * @param from now if left out
     * @param until only for a promotion, which needs it
     * @param elements what comes before the price per kWh
     * @param least what a session costs at least, net
     * @param most what it costs at most, net
     */
    record Wanted(
            @Nullable String area,
            @Nullable SpeedClass speed,
            @Nullable PriceKind kind,
            @Nullable BigDecimal perKwh,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable List<SchemeJson.ElementJson> elements,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) {}

    @GetMapping
    List<PriceJson> list(Actor actor, @RequestParam(defaultValue = "default") AreaId area) {
        return prices.history(actor, area).stream().map(PriceJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PriceJson add(Actor actor, @RequestBody Wanted wanted) {
        Checked checked = new Checked();
        AreaId area = checked.as("area", wanted.area() == null ? "default" : wanted.area(), AreaId::new);
        SpeedClass speed = checked.needed("speed", wanted.speed());
        PriceKind kind = checked.needed("kind", wanted.kind());
        BigDecimal perKwh = checked.needed("perKwh", wanted.perKwh());
        Scheme scheme = SchemeJson.read(checked, wanted.elements(), wanted.least(), wanted.most());
        checked.end();
        PriceDesk.Outcome outcome = kind == PriceKind.BASE
                ? desk.change(actor, area, speed, perKwh, scheme, wanted.from())
                : desk.promote(actor, area, speed, perKwh, scheme, during(checked, wanted));
        return answer(outcome);
    }

    @DeleteMapping("/{id}")
    PriceJson end(Actor actor, @PathVariable UUID id) {
        return answer(desk.end(actor, new PriceId(id)));
    }

    private Interval during(Checked checked, Wanted wanted) {
        Instant from = wanted.from() == null ? clock.instant() : wanted.from();
        Instant until = checked.needed("until", wanted.until());
        if (!until.isAfter(from)) {
            checked.bad("until", "lies after from");
        }
        checked.end();
        return new Interval(from, until);
    }

    static PriceJson answer(PriceDesk.Outcome outcome) {
        return switch (outcome) {
            case PriceDesk.Outcome.Done(var tariff) -> PriceJson.of(tariff);
            case PriceDesk.Outcome.NotAPrice bad ->
                throw Refused.bad("perKwh", "lies between 0 and 100000 with at most six decimals");
            case PriceDesk.Outcome.NotAScheme(var flaws) -> throw SchemeJson.refusal(flaws);
            case PriceDesk.Outcome.InThePast bad -> throw Refused.bad("until", "lies in the future");
            case PriceDesk.Outcome.Overlaps bad ->
                throw Refused.conflict("from", "another price of this kind covers part of that time");
            case PriceDesk.Outcome.NothingToEnd bad ->
                throw Refused.conflict("id", "there is no such promotion that could be ended");
        };
    }
}
