package io.emall.cpms.core.battery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How full we take a battery to be.
 *
 * @param charge from 0 to 1: what the battery says, or an estimate of ours while it lies
 * @param doubt by how much we may be wrong in either direction
 * @param lie null as long as we believe the battery
 * @param track what its word is compared with
 */
public record Belief(double charge, double doubt, @Nullable Lie lie, Track track) {

    /** In what way a battery's charge cannot be true. */
    public enum Kind {
        /** It moved at once by more than any power can. */
        JUMPED,
        /** It stands still though power flows. */
        FROZEN,
        /** It moves otherwise than the energy that was measured. */
        ASTRAY
    }

    public record Lie(Kind kind, Instant since) {}

    /**
     * A stretch over which the charge it tells is compared with the energy measured.
     *
     * @param told what it said at the beginning
     * @param moved by which share of its capacity measured energy moved it since then
     * @param through the same without signs: all that went in and out
     * @param still whether it always said the same
     */
    public record Track(double told, double moved, double through, boolean still) {

        static Track from(double told) {
            return new Track(told, 0, 0, true);
        }

        Track on(double by, double toldNow) {
            return new Track(told, moved + by, through + Math.abs(by), still && toldNow == told);
        }

        /** How far its word is from the energy measured. */
        double error(double toldNow) {
            return Math.abs(toldNow - told - moved);
        }
    }

    public boolean isEstimate() {
        return lie != null;
    }

    public double lowest() {
        return Math.max(0, charge - doubt);
    }

    public double highest() {
        return Math.min(1, charge + doubt);
    }
}
