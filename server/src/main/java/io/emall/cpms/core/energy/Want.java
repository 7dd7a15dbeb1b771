package io.emall.cpms.core.energy;

import io.emall.cpms.core.plan.EvDemand;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;

/**
 * Energy that somebody wants or will want at an EVSE.
 *
 * @param id unique at the location
 * @param until when it must be there
 * @param most what can be taken at once
 * @param hurried whether it is wanted as soon as possible, because nobody said that it may take its time
 * @param worth what a kWh that is missing counts, in the operator's currency
 */
public record Want(
        String id,
        EvDemand.Kind kind,
        EvseUid evse,
        Instant from,
        Instant until,
        WattHours energy,
        Watts most,
        boolean hurried,
        double worth) {}
