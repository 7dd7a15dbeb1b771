package io.emall.cpms.store;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.energy.Flow;
import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.energy.PlanStep;
import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.Curves;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.Export;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Standing;
import io.emall.cpms.core.supply.Supplied;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.dynamic.AreaCosts;
import io.emall.cpms.core.tariff.dynamic.DynamicPrices;
import io.emall.cpms.core.tariff.dynamic.PriceOutlooks;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.tariff.dynamic.PriceRuleDesk;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import io.emall.cpms.core.tariff.dynamic.Rules;
import io.emall.cpms.core.tariff.dynamic.Steered;
import io.emall.cpms.core.tariff.promotion.Markets;
import io.emall.cpms.core.tariff.promotion.ProposalDesk;
import io.emall.cpms.core.tariff.promotion.Proposing;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The area {@code default} with one planned location, a DSO that tells prices, and a base price of 40 ct for fast sockets. */
final class PricedArea {
    static final Actor ADA = new Actor(new UserId(new UUID(1, 1)), "ada", Role.ADMINISTRATOR);
    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final SpeedClass FAST = SpeedClass.FAST;

    private final TestStore store;
    private final LocationId location = new LocationId("L-PRICED");
    private final Dso dso = Supplied.aDso("Market", Supplied.ASKED);
    final MemoryAlarms alarms = new MemoryAlarms();
    final PriceDesk prices;
    final PriceRuleDesk desk;
    final PriceRuleViews views;
    final PriceOutlooks outlooks;
    final DynamicPrices automatic;
    final Proposing proposing;
    final ProposalDesk proposals;

    PricedArea(TestStore store) {
        this.store = store;
        Uuids uuids = new Uuids(store.clock);
        Given.aSite(store, "PRICED");
        store.sites.save(new Site(location, Watts.ofKilo(100), Watts.ZERO, Watts.ZERO, BigDecimal.ZERO));
        prices = new PriceDesk(
                store.tariffs, store.operators, store.outbox, store.audit, new Signals(), uuids, store.clock);
        desk = new PriceRuleDesk(
                store.priceRules, store.announcements, store.tariffs, prices, store.audit, store.clock);
        Offers offers =
                new Offers(store.dsos, store.contracts, store.supplies, store.curves, store.locations, store.clock);
        AreaCosts costs = new AreaCosts(store.sites, store.locations, store.planBook, offers);
        outlooks = new PriceOutlooks(store.tariffs, store.operators, costs);
        Markets markets = new Markets(store.tariffs, store.operators, store.priceRules, outlooks, costs);
        proposing = new Proposing(store.tariffs, markets, store.proposals, uuids, store.clock);
        proposals = new ProposalDesk(store.proposals, markets, store.tariffs, prices, store.audit, store.clock);
        views = new PriceRuleViews(
                store.priceRules, outlooks, store.announcements, store.tariffs, store.toldPrices, store.clock);
        automatic = new DynamicPrices(
                store.priceRules, outlooks, store.announcements, prices, alarms.desk(store.clock), uuids, store.clock);
    }

    /** Nothing of another test is left; 40 ct hold. */
    PricedArea fresh() {
        store.sql
                .sql(
                        "truncate price, outbox, price_rule, price_announcement, price_told, promotion_proposal, energy_plan, supply_value, audit")
                .update();
        prices.change(
                ADA,
                Given.AREA,
                FAST,
                new BigDecimal("0.40"),
                store.clock.instant().minusSeconds(3600));
        return this;
    }

    /** The DSO tells prices until then. */
    PricedArea told(Instant until) {
        store.dsos.save(dso, null);
        store.contracts.save(new Contract(
                dso.id(),
                location,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Watts.ofKilo(100),
                new Export.None(),
                Duration.ZERO,
                BigDecimal.ZERO,
                new Standing.Granted(store.clock.instant())));
        Instant today = store.clock.instant().truncatedTo(ChronoUnit.DAYS);
        int hours = Math.toIntExact(Duration.between(today, until).toHours());
        store.curves.keep(
                dso.id(), Curves.Kind.PURCHASE, Supplied.curve(today, Duration.ofHours(1), hours, _ -> "0.1"));
        return this;
    }

    PricedArea rule(PriceRule rule) {
        desk.save(ADA, rule);
        return this;
    }

    /** Cost and 20 ct, from 30 to 60 ct by 5 ct, an hour's notice, each hour, six times a day. */
    PricedArea ruled() {
        return rule(Rules.aRule(6, 1));
    }

    /** Plans are made anew every five minutes, and rules are followed as they become due. */
    void passes(Duration time, @Nullable ToDoubleFunction<Instant> cost) {
        for (Instant end = store.clock.instant().plus(time);
                store.clock.instant().isBefore(end);
                store.clock.turn(Duration.ofMinutes(5))) {
            if (cost != null) {
                plan(cost);
            }
            List<Steered> due = automatic.due();
            due.forEach(automatic::tend);
        }
    }

    void plan(ToDoubleFunction<Instant> cost) {
        Instant now = store.clock.instant();
        Instant quarter = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), 900) * 900);
        List<PlanStep> steps = IntStream.range(0, 192)
                .mapToObj(step -> quarter.plus(Duration.ofMinutes(15L * step)))
                .map(at -> new PlanStep(
                        at, dso.id(), cost.applyAsDouble(at), 0, 10_000, 0, 0, 0, 10_000, 0, 0, 0, null, List.of()))
                .toList();
        store.planBook.save(
                new PlanSheet(location, now, steps, 1, null, 0, 1, 0, List.of(), null), new Flow(null, 0, 0, 0, 0, 1));
    }

    /** In the order of time: {@code 13:00 40} is 40 ct from one o'clock in Rome on. */
    String history() {
        return store.tariffs.history(Given.AREA).stream()
                .filter(tariff -> tariff.kind() == PriceKind.BASE)
                .sorted(Comparator.comparing(tariff -> tariff.valid().from()))
                .map(PricedArea::drawn)
                .collect(Collectors.joining(", "));
    }

    private static String drawn(Tariff tariff) {
        BigDecimal cents = tariff.price().perKilowattHour().movePointRight(2).stripTrailingZeros();
        return tariff.valid().from().atZone(ROME).toLocalTime() + " " + cents.toPlainString();
    }
}
