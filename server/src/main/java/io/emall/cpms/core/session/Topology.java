package io.emall.cpms.core.session;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at a station, as its desk remembers it. */
record Topology(Station station, Location location, List<Evse> evses) {

    Topology booted(Station.Identity identity, Instant at) {
        return new Topology(station.booted(identity, at), location, evses);
    }

    Optional<Evse> evse(@Nullable Integer number) {
        return evses.stream()
                .filter(e -> number != null && e.number() == number)
                .findFirst();
    }

    Optional<Evse> evse(EvseUid uid) {
        return evses.stream().filter(e -> e.uid().equals(uid)).findFirst();
    }

    /** Where a token shown without an EVSE can only mean one. */
    Optional<Evse> onlyEvse() {
        return evses.size() == 1 ? Optional.of(evses.getFirst()) : Optional.empty();
    }

    Place place(@Nullable Integer number, @Nullable Integer connectorNumber) {
        Optional<Evse> evse = evse(number);
        return new Place(
                station.id(),
                location.id(),
                number,
                evse.map(Evse::uid).orElse(null),
                evse.flatMap(e -> connector(e, connectorNumber))
                        .map(Connector::id)
                        .orElse(null));
    }

    /** The most that can be given there; zero where nobody knows. */
    Watts power(Place place) {
        return connector(place)
                .map(Connector::power)
                .or(() -> evse(place.number())
                        .flatMap(e ->
                                e.connectors().stream().map(Connector::power).max(Watts::compareTo)))
                .orElse(Watts.ZERO);
    }

    Optional<Connector> connector(Place place) {
        ConnectorId connector = place.connector();
        if (place.evse() == null || connector == null) {
            return Optional.empty();
        }
        return evse(place.evse()).flatMap(e -> e.connector(connector));
    }

    private static Optional<Connector> connector(Evse evse, @Nullable Integer number) {
        if (number != null) {
            return evse.connectorNumber(number);
        }
        return evse.connectors().size() == 1 ? Optional.of(evse.connectors().getFirst()) : Optional.empty();
    }
}
