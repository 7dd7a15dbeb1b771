package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.security.SecurityEvent;
import io.emall.cpms.core.security.SecurityEvents;
import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** Security events on their way out; who tries wrong keys again and again is noticed. */
final class WatchedEvents implements SecurityEvents {
    private final SecurityEvents events;
    private final Suspicion suspicion;

    private WatchedEvents(SecurityEvents events, Suspicion suspicion) {
        this.events = events;
        this.suspicion = suspicion;
    }

    static DoorSecurity watched(DoorSecurity its, Suspicion suspicion) {
        return new DoorSecurity(
                its.locks(),
                its.stations(),
                its.ours(),
                its.signing(),
                its.contracts(),
                new WatchedEvents(its.events(), suspicion));
    }

    @Override
    public void happened(SecurityEvent event) {
        events.happened(event);
        if (event.kind() == SecurityEvent.Kind.WRONG_KEY && event.station() != null) {
            suspicion.refused(event.station(), event.from());
        }
    }

    @Override
    public void over(@Nullable StationId station, SecurityEvent.Kind kind) {
        events.over(station, kind);
    }
}
