package io.emall.cpms.core.locallist;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a station's list: only what the station accepted counts as applied (field lesson 23).
 *
 * @param wanted whether the CPMS keeps the list
 * @param version the last one the station accepted from us; 0 for none
 * @param entries what that version holds: the folded token and what was said of it
 * @param limits null until the station was asked
 * @param dueAt when it is looked at again; null for never
 * @param attempts how often in a row it could not be brought up to date
 */
public record StationList(
        StationId station,
        boolean wanted,
        State state,
        int version,
        Map<String, String> entries,
        @Nullable ListLimits limits,
        @Nullable Instant sentAt,
        @Nullable Instant dueAt,
        int attempts) {

    /** Where the list stands. */
    public enum State {
        /** The CPMS leaves the station's list alone. */
        OFF,
        /** To be sent, as soon as the station can be reached. */
        WAITING,
        /** The station has what it should have. */
        APPLIED,
        /** The station did not take it; it is tried again. */
        FAILED,
        /** The station keeps no list. */
        NOT_SUPPORTED
    }

    public static StationList none(StationId station) {
        return new StationList(station, false, State.OFF, 0, Map.of(), null, null, null, 0);
    }

    StationList accepted(int number, Map<String, String> now, Instant at) {
        return new StationList(station, wanted, state, number, Map.copyOf(now), limits, at, dueAt, attempts);
    }

    StationList knowing(ListLimits learnt) {
        return new StationList(station, wanted, state, version, entries, learnt, sentAt, dueAt, attempts);
    }

    StationList becomes(State next, @Nullable Instant due, int tries) {
        return new StationList(station, wanted, next, version, entries, limits, sentAt, due, tries);
    }

    StationList wanted(boolean on, Instant now) {
        return new StationList(
                station, on, on ? State.WAITING : State.OFF, version, entries, limits, sentAt, on ? now : null, 0);
    }
}
