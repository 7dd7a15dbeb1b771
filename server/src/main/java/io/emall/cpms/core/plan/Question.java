package io.emall.cpms.core.plan;

import java.util.List;

/**
 * All that a plan depends on.
 *
 * @param building W that the location takes besides cars and batteries, per step
 * @param sun W that its PV can give, per step
 * @param carbonPrice what a kilogram of CO2 counts, in the currency; 0 if only money counts
 */
public record Question(
        Horizon horizon,
        GridConnection grid,
        Suppliers suppliers,
        List<Storage> storages,
        Series building,
        Series sun,
        List<EvDemand> demands,
        double carbonPrice) {

    public Question {
        storages = List.copyOf(storages);
        demands = List.copyOf(demands);
        int count = horizon.count();
        if (building.size() != count
                || sun.size() != count
                || grid.importLimit().size() != count) {
            throw new IllegalArgumentException("a series has as many figures as the horizon has steps");
        }
    }
}
