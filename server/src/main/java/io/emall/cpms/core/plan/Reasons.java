package io.emall.cpms.core.plan;

import io.emall.cpms.core.plan.Because.Limit;
import io.emall.cpms.core.plan.Because.Source;
import io.emall.cpms.core.plan.Because.What;
import io.emall.cpms.core.unit.BatteryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Why each step is as it is: read from what the solver says that limits are worth. */
final class Reasons {

    /** Currency per kWh; less is a tie that a trifle decided. */
    private static final double WORTH_TELLING = 1e-3;

    /** kW and kWh. */
    static final double AT = 1e-6;

    private final Model model;
    private final double[] values;
    private final double[] prices;
    private final double[] reduced;
    private final Margins margins;

    Reasons(Model model, LinearSolver.Solution solution) {
        this.model = model;
        values = solution.values();
        prices = solution.prices();
        reduced = model.reducedCosts(prices);
        margins = new Margins(model, values, reduced);
    }

    List<Because> all() {
        return IntStream.range(0, model.count).mapToObj(this::because).toList();
    }

    private Because because(int step) {
        return new Because(sources(step), prices[model.balance[step]] / model.hours, margins.of(step), limits(step));
    }

    private List<Source> sources(int step) {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source.Supplier(model.offers[step].dso(), 1000 * values[model.bought[step]]));
        sources.add(new Source.Sun(1000 * values[model.sun[step]]));
        for (StorageModel storage : model.storages) {
            sources.add(new Source.Battery(storage.storage.id(), 1000 * values[storage.discharge[step]]));
        }
        sources.removeIf(source -> source.watts() < 1);
        sources.sort(Comparator.comparingDouble(Source::watts).reversed());
        return List.copyOf(sources);
    }

    private List<Limit> limits(int step) {
        List<Limit> limits = new ArrayList<>();
        boolean grid = model.question.grid().importLimit().at(step)
                <= model.offers[step].capacity().at(step);
        top(limits, model.bought[step], grid ? new What.Import() : new What.Capacity(model.offers[step].dso()));
        top(limits, model.sold[step], new What.Export());
        top(limits, model.sun[step], new What.Sun());
        for (StorageModel storage : model.storages) {
            top(limits, storage.charge[step], new What.ChargePower(storage.storage.id()));
            top(limits, storage.discharge[step], new What.DischargePower(storage.storage.id()));
            stored(limits, storage, step);
        }
        for (DemandModel demand : model.demands) {
            boolean known = demand.demand.kind() != EvDemand.Kind.EXPECTED;
            if (known && step >= demand.from && step < demand.until) {
                top(limits, demand.power[step - demand.from], new What.CarPower(demand.demand.id()));
            }
        }
        limits.sort(Comparator.comparingDouble(Limit::worth).reversed());
        return List.copyOf(limits);
    }

    /** What would rather be more, at its most; where there is nothing to have, it is no limit. */
    private void top(List<Limit> limits, int variable, What what) {
        if (variable == Model.NONE || model.program.upper(variable) < AT) {
            return;
        }
        if (values[variable] > model.program.upper(variable) - AT) {
            tell(limits, what, -reduced[variable] / model.hours);
        }
    }

    private void stored(List<Limit> limits, StorageModel storage, int step) {
        int variable = storage.stored[step];
        if (values[variable] > model.program.upper(variable) - AT) {
            tell(limits, new What.Full(storage.storage.id()), -reduced[variable]);
        }
        if (storage.stored(values, step) < storage.least() + AT) {
            tell(limits, new What.Reserve(storage.storage.id()), reduced[storage.lowest(step)]);
        } else if (storage.isAtWish(values, step)) {
            BatteryId id = storage.storage.id();
            tell(limits, storage.hasBuffer(step) ? new What.Buffer(id) : new What.Reserve(id), reduced[variable]);
        }
    }

    private static void tell(List<Limit> limits, What what, double worth) {
        if (worth > WORTH_TELLING) {
            limits.add(new Limit(what, worth));
        }
    }
}
