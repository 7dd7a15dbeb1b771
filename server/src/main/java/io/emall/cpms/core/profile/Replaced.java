package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.stream.Stream;

/** Limits of an EVSE that others took the place of: what a meter shows may still come from them. */
final class Replaced {
    /** A station has few EVSEs, and their limits change every few minutes at most. */
    private static final int NEWEST = 50;

    private Replaced() {}

    /** Those that stood until then or later. */
    static Stream<Watts> since(Instant moment, InstalledProfiles installed, StationId station, Situation situation) {
        return installed.past(station, NEWEST).stream()
                .filter(row -> row.profile().evse() == situation.evse())
                .filter(row -> row.wasReplaced() && row.changedAt().isAfter(moment))
                .map(row -> row.profile().schedule())
                .flatMap(schedule -> schedule.periods().stream()
                        .map(period -> situation.supply().watts(period.limit(), schedule.unit(), period.phases())));
    }
}
