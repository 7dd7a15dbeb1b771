package io.emall.cpms.core.session;

import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.unit.StationId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The desks of the stations, each loaded when first needed. */
public final class StationDesks {

    private final Map<StationId, StationDesk> desks = new ConcurrentHashMap<>();
    private final DeskServices services;
    private final Billing billing;

    public StationDesks(DeskServices services) {
        this.services = services;
        this.billing = new Billing(
                services.tariffs(), services.bookings(), new SessionCosts(services.sessions(), services.locations()));
        services.signals().listen(signal -> {
            if (signal instanceof Signal.TopologyChanged(StationId station)) {
                desks.computeIfPresent(station, (id, desk) -> {
                    desk.topologyChanged();
                    return desk;
                });
            }
        });
    }

    /** @throws UnknownStation if no such station is registered */
    public StationDesk of(StationId station) {
        StationDesk desk = desks.get(station);
        return desk != null ? desk : desks.computeIfAbsent(station, id -> new StationDesk(id, services, billing));
    }
}
