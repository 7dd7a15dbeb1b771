package io.emall.cpms.core.schedule;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds another place for bookings whose EVSE cannot keep what was promised: same location, same plug, no less power. */
public final class Rescue {

    private final Bookings bookings;
    private final Locations locations;
    private final Timelines timelines;

    public Rescue(Bookings bookings, Locations locations, Timelines timelines) {
        this.bookings = bookings;
        this.locations = locations;
        this.timelines = timelines;
    }

    /** Where it could go, best first; none of the avoided ones. */
    List<EvseUid> places(Booking booking, LocationId where, Evse like, Set<EvseUid> avoid) {
        Location location = locations.find(where).orElseThrow();
        Timeline timeline = timelines.around(location, booking.period(), booking.id());
        return location.evses().stream()
                .filter(evse -> !avoid.contains(evse.uid()) && !evse.uid().equals(booking.evse()))
                .filter(evse -> isEquivalent(evse, like))
                .map(Evse::uid)
                .filter(evse -> timeline.isFree(evse, booking.period()))
                .toList();
    }

    /** @return where it is now, if there is a place */
    Optional<EvseUid> move(Booking booking, LocationId where, Evse like, Set<EvseUid> avoid, String why) {
        return places(booking, where, like, avoid).stream()
                .filter(evse -> bookings.replace(booking.at(evse, booking.period()), By.SYSTEM, why))
                .findFirst();
    }

    private static boolean isEquivalent(Evse other, Evse like) {
        return like.connectors().stream()
                .allMatch(wanted -> other.connectors().stream().anyMatch(connector -> isEquivalent(connector, wanted)));
    }

    private static boolean isEquivalent(Connector connector, Connector wanted) {
        return connector.standard().equals(wanted.standard())
                && connector.power().compareTo(wanted.power()) >= 0;
    }
}
