package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was made and carried out.
 *
 * @param steps the first is the one that runs
 * @param cost of all steps, as foreseen: energy, wear and switching
 * @param costWithoutChoices the same if the plan had decided all; null if it did
 * @param carbon kilograms of CO2 of what is bought
 * @param budget W that stations may draw together now
 * @param overdrawn W by which what they may draw lies above that; zero if it does not
 * @param given to each EVSE
 * @param supplier what became of choosing the supplier; null if nothing was to be done
 */
public record PlanSheet(
        LocationId location,
        Instant madeAt,
        List<PlanStep> steps,
        double cost,
        @Nullable Double costWithoutChoices,
        double carbon,
        double budget,
        double overdrawn,
        List<Given> given,
        @Nullable String supplier) {

    /**
     * What one EVSE has now.
     *
     * @param target W it is to have
     * @param most W it may draw now by what its station accepted
     * @param drawn W it drew last; null if nobody measured
     * @param reached whether its station can be told and does as told
     */
    public record Given(
            EvseUid evse,
            boolean charges,
            double target,
            double most,
            @Nullable Double drawn,
            boolean reached) {}
}
