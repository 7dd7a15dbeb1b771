package io.emall.cpms.portal.booking;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a location can be chosen in a form: all of it, an EVSE, or one socket of an EVSE. */
final class Places {
    static final String ALL = "*";

    private Places() {}

    /**
     * One choice.
     *
     * @param value what the form sends: no id has a blank in it
     * @param connector null for the whole EVSE
     */
    record Place(
            String value,
            List<EvseUid> evses,
            @Nullable Connector connector,
            @Nullable Evse evse) {}

    /** With their sockets where an EVSE has several. */
    static List<Place> of(Location location) {
        List<Place> places = new ArrayList<>();
        if (location.evses().size() > 1) {
            places.add(new Place(ALL, location.evses().stream().map(Evse::uid).toList(), null, null));
        }
        for (Evse evse : location.evses()) {
            places.add(new Place(evse.uid().value(), List.of(evse.uid()), null, evse));
            if (evse.connectors().size() > 1) {
                evse.connectors().forEach(connector -> places.add(socket(evse, connector)));
            }
        }
        return places;
    }

    private static Place socket(Evse evse, Connector connector) {
        ConnectorId id = connector.id();
        return new Place(evse.uid() + " " + id, List.of(evse.uid()), connector, evse);
    }

    /** @throws IllegalArgumentException if that is no choice */
    static Place find(Location location, String value) {
        return of(location).stream()
                .filter(place -> place.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such place"));
    }
}
