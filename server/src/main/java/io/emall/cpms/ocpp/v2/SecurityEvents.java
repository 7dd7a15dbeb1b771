package io.emall.cpms.ocpp.v2;

import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.block.SecurityTypes;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.SecurityEventNotificationRequest;
import io.emall.wire.ocpp.v2.SecurityEventNotificationResponse;
import java.util.Objects;

/** Stations report what happened to their security; always answered, once it is kept (OCPP 2.0.1 A04; P-70). */
final class SecurityEvents implements Block {
    private final House house;

    SecurityEvents(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(SecurityEventNotificationRequest.class, this::securityEventNotification);
    }

    private SecurityEventNotificationResponse securityEventNotification(
            StationConnection station, SecurityEventNotificationRequest event) {
        house.watch()
                .reported(
                        station.stationId(),
                        event.type(),
                        Objects.requireNonNullElse(event.techInfo(), ""),
                        house.notInFuture(event.timestamp()),
                        SecurityTypes.severity(event.type()));
        return new SecurityEventNotificationResponse();
    }
}
