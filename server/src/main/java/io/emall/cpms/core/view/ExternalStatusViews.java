package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.forecast.FreeSockets;
import io.emall.cpms.core.unit.LocationId;
import java.util.Optional;

/** The external status of a location as a person may see it. */
public final class ExternalStatusViews {
    private final LocationViews locations;
    private final FreeSockets sockets;

    public ExternalStatusViews(LocationViews locations, FreeSockets sockets) {
        this.locations = locations;
        this.sockets = sockets;
    }

    public Optional<ExternalStatus> find(Actor actor, LocationId id) {
        return locations.find(actor, id).map(sheet -> new ExternalStatus(sheet, sockets.at(sheet.location())));
    }
}
