package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.DsoId;

/** What any plan counts, computed apart from the linear program. */
final class Counted {

    private static final double[] PARTS = {0.8, 1, 1.2};

    private Counted() {}

    static double cost(Question question, Plan plan) {
        double cost = 0;
        DsoId before = question.suppliers().current();
        double hours = question.horizon().hours() / 1000;
        for (int step = 0; step < question.horizon().count(); step++) {
            DsoId dso = plan.supplier().get(step);
            Offer offer = question.suppliers().offers().stream()
                    .filter(each -> each.dso().equals(dso))
                    .findFirst()
                    .orElseThrow();
            cost += dso.equals(before) ? 0 : offer.switchingCost();
            before = dso;
            cost += plan.bought().at(step) * hours * offer.weighed(step, question.carbonPrice());
            cost -= offer.exportPrice() == null
                    ? 0
                    : plan.sold().at(step) * hours * offer.exportPrice().at(step);
        }
        for (Storage storage : question.storages()) {
            cost += battery(question, storage, plan.batteries().get(storage.id()));
        }
        for (EvDemand demand : question.demands()) {
            cost += missed(question, demand, plan.cars().get(demand.id()));
        }
        return cost;
    }

    private static double battery(Question question, Storage storage, Plan.Battery battery) {
        double cost = 0;
        for (int step = 0; step < question.horizon().count(); step++) {
            cost += Math.max(0, -battery.power().at(step))
                    / 1000
                    * question.horizon().hours()
                    * storage.wear();
        }
        double capacity = storage.capacity().kilo().doubleValue();
        double left = battery.stored().at(question.horizon().count() - 1) / 1000;
        for (int part = 0; part < 4; part++) {
            double filled = Math.clamp(left - part * capacity / 4, 0, capacity / 4);
            cost -= filled * EndValue.of(question).of(storage, (part + 0.5) / 4);
        }
        return cost;
    }

    private static double missed(Question question, EvDemand demand, Series car) {
        double wanted = new DemandModel(new Model(question, new int[car.size()]), demand).wanted;
        double missed =
                Math.max(0, wanted - car.sum() / 1000 * question.horizon().hours());
        if (Math.min(demand.until(), car.size()) - demand.from() == 1 && demand.kind() == EvDemand.Kind.EXPECTED) {
            return missed * demand.worth();
        }
        double cost = 0;
        for (double part : PARTS) {
            double here = Math.min(missed, wanted / 3);
            cost += part * demand.worth() * here;
            missed -= here;
        }
        return cost;
    }
}
