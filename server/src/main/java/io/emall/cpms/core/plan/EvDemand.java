package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;

/**
 * Energy that a car wants, or is expected to want, while it is there.
 *
 * @param id whose: a session's, a booking's, or any name of an expectation; unique in a question
 * @param from the first step it is there
 * @param maximum W it can take in each step, from {@code from} on; as long as it is there
 * @param minimum W below which it takes nothing; a plan's mean over a step may be less
 * @param wanted how much energy until it leaves
 * @param worth what a kWh not delivered counts, in the currency: more than energy ever costs
 */
public record EvDemand(String id, Kind kind, int from, Series maximum, Watts minimum, WattHours wanted, double worth) {

    /** How sure it is. */
    public enum Kind {
        RUNNING,
        BOOKED,
        EXPECTED
    }

    /** The step before which it leaves. */
    public int until() {
        return from + maximum.size();
    }

    public boolean isThere(int step) {
        return step >= from && step < until();
    }
}
