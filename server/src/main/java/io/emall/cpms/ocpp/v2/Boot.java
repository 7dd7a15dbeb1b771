package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Admission;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.BootNotificationRequest;
import io.emall.wire.ocpp.v2.BootNotificationResponse;
import io.emall.wire.ocpp.v2.ChargingStation;
import io.emall.wire.ocpp.v2.HeartbeatRequest;
import io.emall.wire.ocpp.v2.HeartbeatResponse;
import io.emall.wire.ocpp.v2.RegistrationStatus;

/** Stations introduce themselves and ask for the time (OCPP 2.0.1 B01, G02; P-20, P-21). */
final class Boot implements Block {
    private final House house;

    Boot(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(BootNotificationRequest.class, this::bootNotification).on(HeartbeatRequest.class, this::heartbeat);
    }

    private BootNotificationResponse bootNotification(StationConnection station, BootNotificationRequest boot) {
        ChargingStation its = boot.chargingStation();
        House.Decision decision = house.booted(
                station,
                new Station.Identity(its.vendorName(), its.model(), its.serialNumber(), its.firmwareVersion()));
        return new BootNotificationResponse(house.now(), decision.seconds(), status(decision.state()));
    }

    private static RegistrationStatus status(Admission.State state) {
        return switch (state) {
            case ACCEPTED -> RegistrationStatus.ACCEPTED;
            case REJECTED -> RegistrationStatus.REJECTED;
            case NEW, PENDING -> RegistrationStatus.PENDING;
        };
    }

    private HeartbeatResponse heartbeat(StationConnection station, HeartbeatRequest heartbeat) {
        return new HeartbeatResponse(house.now());
    }
}
