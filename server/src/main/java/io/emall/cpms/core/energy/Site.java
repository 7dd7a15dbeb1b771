package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;

/**
 * How a location is connected, and what its energy is weighed by. A location without one is not planned for.
 *
 * @param importLimit what may flow from the grid at most
 * @param exportLimit what may flow into the grid at most; zero for nothing
 * @param building what the location takes at most besides stations and batteries; counts where no meter tells it
 * @param carbonPrice what a kilogram of CO2 counts in a plan, in the operator's currency; zero if only money counts
 */
public record Site(LocationId location, Watts importLimit, Watts exportLimit, Watts building, BigDecimal carbonPrice) {

    /** What is left for stations when nobody speaks to them. */
    public Watts forStations() {
        return new Watts(Math.max(0, importLimit.value() - building.value()));
    }
}
