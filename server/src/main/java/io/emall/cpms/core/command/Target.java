package io.emall.cpms.core.command;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import org.jspecify.annotations.Nullable;

/** What a command is aimed at, as far as it exists. */
sealed interface Target {

    record Found(Location location, Evse evse) implements Target {}

    record Unknown(String why) implements Target {}

    record NothingFree() implements Target {}

    static Target unknown(LocationId id) {
        return new Unknown("There is no location " + id);
    }

    /** The EVSE that was named, or any free one of the location. */
    static Target of(Locations locations, LocationId id, @Nullable EvseUid uid) {
        Location location = locations.find(id).orElse(null);
        if (location == null) {
            return unknown(id);
        }
        if (uid == null) {
            return location.evses().stream()
                    .filter(e -> e.status() == EvseStatus.AVAILABLE)
                    .findFirst()
                    .<Target>map(e -> new Found(location, e))
                    .orElseGet(NothingFree::new);
        }
        return location.evse(uid)
                .filter(e -> e.status() != EvseStatus.REMOVED)
                .<Target>map(e -> new Found(location, e))
                .orElseGet(() -> new Unknown("Location " + id + " has no EVSE " + uid));
    }
}
