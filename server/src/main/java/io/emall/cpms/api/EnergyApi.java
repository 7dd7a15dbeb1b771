package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.energy.Choice;
import io.emall.cpms.core.energy.Decision;
import io.emall.cpms.core.energy.EnergyDesk;
import io.emall.cpms.core.energy.EnergySheet;
import io.emall.cpms.core.energy.EnergyViews;
import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.energy.PlanStep;
import io.emall.cpms.core.energy.Site;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
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

/** A location's energy: its connection, its plan, and what people decide instead. */
@RestController
@RequestMapping("/api/v1/locations/{location}/energy")
class EnergyApi {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);

    private final EnergyDesk desk;
    private final EnergyViews views;

    EnergyApi(EnergyDesk desk, EnergyViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** @param carbonPerKg what a kilogram of CO2 counts, in the operator's currency; 0 if left out */
    record Connection(
            @Nullable BigDecimal importKw,
            @Nullable BigDecimal exportKw,
            @Nullable BigDecimal buildingKw,
            @Nullable BigDecimal carbonPerKg) {}

    /** What a decision is about. */
    enum Kind {
        SUPPLIER,
        BATTERY,
        RESERVE,
        SITE_LIMIT,
        EVSE_LIMIT
    }

    /**
     * A decision; which fields it needs depends on its kind.
     *
     * @param dso for SUPPLIER
     * @param battery for BATTERY and RESERVE
     * @param use for BATTERY
     * @param percent for RESERVE
     * @param evse for EVSE_LIMIT: its uid
     * @param kw for SITE_LIMIT and EVSE_LIMIT
     * @param until when the plan decides again; until somebody says so if left out
     */
    record Wanted(
            @Nullable Kind kind,
            @Nullable UUID dso,
            @Nullable UUID battery,
            Choice.@Nullable Use use,
            @Nullable Integer percent,
            @Nullable String evse,
            @Nullable BigDecimal kw,
            @Nullable Instant until,
            @Nullable String why) {}

    /** A decision that stands; its fields as in {@link Wanted}. */
    record Decided(
            UUID id,
            Kind kind,
            @Nullable UUID dso,
            @Nullable UUID battery,
            Choice.@Nullable Use use,
            @Nullable Integer percent,
            @Nullable String evse,
            @Nullable Double kw,
            Instant since,
            @Nullable Instant until,
            String who,
            String why) {
        static Decided of(Decision decision) {
            return switch (decision.choice()) {
                case Choice.Supplier(DsoId dso) -> of(decision, Kind.SUPPLIER, dso, null, null, null, null, null);
                case Choice.BatteryUse(BatteryId battery, Choice.Use use) ->
                    of(decision, Kind.BATTERY, null, battery, use, null, null, null);
                case Choice.Reserve(BatteryId battery, int percent) ->
                    of(decision, Kind.RESERVE, null, battery, null, percent, null, null);
                case Choice.SiteLimit(Watts limit) ->
                    of(decision, Kind.SITE_LIMIT, null, null, null, null, null, limit);
                case Choice.EvseLimit(EvseUid evse, Watts limit) ->
                    of(decision, Kind.EVSE_LIMIT, null, null, null, null, evse, limit);
            };
        }

        private static Decided of(
                Decision decision,
                Kind kind,
                @Nullable DsoId dso,
                @Nullable BatteryId battery,
                Choice.@Nullable Use use,
                @Nullable Integer percent,
                @Nullable EvseUid evse,
                @Nullable Watts limit) {
            return new Decided(
                    decision.id(),
                    kind,
                    dso == null ? null : dso.value(),
                    battery == null ? null : battery.value(),
                    use,
                    percent,
                    evse == null ? null : evse.value(),
                    limit == null ? null : limit.kilo(),
                    decision.since(),
                    decision.until(),
                    decision.who(),
                    decision.why());
        }
    }

    /** @param plan without what it costs for those who may not see money; null if there is none yet */
    record Sheet(
            @Nullable Connection connection,
            @Nullable UUID supplier,
            List<Decided> decisions,
            @Nullable Planned plan) {}

    /** Powers in W, money in the operator's currency; what the figures mean stands at {@link PlanSheet}. */
    record Planned(
            Instant madeAt,
            double cost,
            @Nullable Double costWithoutDecisions,
            double carbonKg,
            double budget,
            double overdrawn,
            List<Step> steps,
            List<Given> evses) {
        static @Nullable Planned of(@Nullable PlanSheet plan) {
            return plan == null
                    ? null
                    : new Planned(
                            plan.madeAt(),
                            plan.cost(),
                            plan.costWithoutChoices(),
                            plan.carbon(),
                            plan.budget(),
                            plan.overdrawn(),
                            plan.steps().stream().map(Step::of).toList(),
                            plan.given().stream().map(Given::of).toList());
        }
    }

    /** @param supplier a DSO's id; the nil UUID where no DSO has granted a contract */
    record Step(
            Instant at,
            UUID supplier,
            double price,
            double carbon,
            double bought,
            double sold,
            double sun,
            double building,
            double cars,
            double battery,
            double stored,
            double marginal,
            PlanStep.@Nullable Margin margin,
            List<PlanStep.Bound> limits) {
        static Step of(PlanStep step) {
            return new Step(
                    step.at(),
                    step.supplier().value(),
                    step.price(),
                    step.carbon(),
                    step.bought(),
                    step.sold(),
                    step.sun(),
                    step.building(),
                    step.cars(),
                    step.battery(),
                    step.stored(),
                    step.marginal(),
                    step.margin(),
                    step.limits());
        }
    }

    record Given(
            String evse,
            boolean charges,
            double target,
            double most,
            @Nullable Double drawn,
            boolean reached) {
        static Given of(PlanSheet.Given one) {
            return new Given(one.evse().value(), one.charges(), one.target(), one.most(), one.drawn(), one.reached());
        }
    }

    @GetMapping
    Sheet show(Actor actor, @PathVariable LocationId location) {
        EnergySheet energy = views.of(actor, location);
        Site site = energy.site();
        boolean money = actor.role().may(Permission.VIEW_MONEY);
        return new Sheet(
                site == null
                        ? null
                        : new Connection(
                                kilo(site.importLimit()),
                                kilo(site.exportLimit()),
                                kilo(site.building()),
                                site.carbonPrice()),
                energy.supply() == null ? null : energy.supply().dso().value(),
                energy.decisions().stream().map(Decided::of).toList(),
                money ? Planned.of(energy.plan()) : null);
    }

    private static BigDecimal kilo(Watts power) {
        return BigDecimal.valueOf(power.kilo());
    }

    @PutMapping("/connection")
    Connection save(Actor actor, @PathVariable LocationId location, @RequestBody Connection wanted) {
        Checked checked = new Checked();
        Site site = new Site(
                location,
                watts(checked, "importKw", wanted.importKw()),
                watts(checked, "exportKw", Objects.requireNonNullElse(wanted.exportKw(), BigDecimal.ZERO)),
                watts(checked, "buildingKw", Objects.requireNonNullElse(wanted.buildingKw(), BigDecimal.ZERO)),
                Objects.requireNonNullElse(wanted.carbonPerKg(), BigDecimal.ZERO));
        checked.end();
        refuse(desk.save(actor, site));
        return wanted;
    }

    private static Watts watts(Checked checked, String field, @Nullable BigDecimal kilowatts) {
        BigDecimal value = checked.needed(field, kilowatts);
        if (value.signum() < 0 || value.compareTo(HIGHEST) > 0) {
            checked.bad(field, "lies between 0 and " + HIGHEST);
        }
        return Watts.ofKilo(value.doubleValue());
    }

    /** Holds at once. */
    @PostMapping("/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    Decided decide(Actor actor, @PathVariable LocationId location, @RequestBody Wanted wanted) {
        Checked checked = new Checked();
        Choice choice = choice(checked, wanted);
        checked.end();
        return switch (desk.choose(
                actor, location, choice, wanted.until(), Objects.requireNonNullElse(wanted.why(), ""))) {
            case EnergyDesk.Outcome.Stands(Decision decision) -> Decided.of(decision);
            case EnergyDesk.Outcome.Refused(Set<EnergyDesk.Refusal> why) -> {
                refuse(why);
                throw new IllegalStateException("refused without a reason");
            }
        };
    }

    private static Choice choice(Checked checked, Wanted wanted) {
        return switch (checked.needed("kind", wanted.kind())) {
            case SUPPLIER -> new Choice.Supplier(new DsoId(checked.needed("dso", wanted.dso())));
            case BATTERY ->
                new Choice.BatteryUse(
                        new BatteryId(checked.needed("battery", wanted.battery())),
                        checked.needed("use", wanted.use()));
            case RESERVE -> {
                int percent = checked.whole("percent", wanted.percent(), 0, 100);
                checked.end();
                yield new Choice.Reserve(new BatteryId(checked.needed("battery", wanted.battery())), percent);
            }
            case SITE_LIMIT -> new Choice.SiteLimit(watts(checked, "kw", wanted.kw()));
            case EVSE_LIMIT ->
                new Choice.EvseLimit(
                        checked.as("evse", wanted.evse(), EvseUid::new), watts(checked, "kw", wanted.kw()));
        };
    }

    /** The plan decides again. */
    @DeleteMapping("/decisions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Actor actor, @PathVariable LocationId location, @PathVariable UUID id) {
        desk.release(actor, location, id).ifPresent(gone -> {
            throw Refused.notFound("decision " + id + " that stands at location " + location);
        });
    }

    private static void refuse(Set<EnergyDesk.Refusal> why) {
        if (why.contains(EnergyDesk.Refusal.UNKNOWN_LOCATION)) {
            throw Refused.notFound("such location");
        }
        for (EnergyDesk.Refusal one : why) {
            throw switch (one) {
                case UNKNOWN_LOCATION -> Refused.notFound("such location");
                case NOT_PLANNED -> Refused.conflict("location", "its connection is to be entered first");
                case NO_IMPORT -> Refused.bad("importKw", "is more than 0");
                case NEGATIVE -> Refused.bad("kw", "is 0 or more");
                case UNKNOWN_SUPPLIER -> Refused.bad("dso", "sells nothing here: it granted no contract");
                case UNKNOWN_BATTERY -> Refused.bad("battery", "is not of this location");
                case UNKNOWN_EVSE -> Refused.bad("evse", "is not of this location");
                case NOTHING_LEFT -> Refused.bad("buildingKw", "leaves nothing of the connection for stations");
                case OVER_BEFORE_IT_BEGINS -> Refused.bad("until", "lies in the past");
                case REASON_TOO_LONG -> Refused.bad("why", "has at most 500 characters");
                case ALREADY_ENDED -> Refused.notFound("such decision");
            };
        }
    }
}
