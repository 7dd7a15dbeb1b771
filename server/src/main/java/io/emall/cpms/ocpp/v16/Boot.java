package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Admission;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.BootNotification;
import io.emall.wire.ocpp.v16.BootNotificationResponse;
import io.emall.wire.ocpp.v16.Heartbeat;
import io.emall.wire.ocpp.v16.HeartbeatResponse;
import io.emall.wire.ocpp.v16.RegistrationStatus;
import org.jspecify.annotations.Nullable;

/** Stations introduce themselves and ask for the time (OCPP 1.6 §4.2, §4.6; P-20, P-21). */
final class Boot implements Block {
    private final House house;

    Boot(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(BootNotification.class, this::bootNotification).on(Heartbeat.class, this::heartbeat);
    }

    private BootNotificationResponse bootNotification(StationConnection station, BootNotification boot) {
        House.Decision decision = house.booted(station, identity(boot));
        return new BootNotificationResponse(status(decision.state()), house.now(), decision.seconds());
    }

    private static RegistrationStatus status(Admission.State state) {
        return switch (state) {
            case ACCEPTED -> RegistrationStatus.ACCEPTED;
            case REJECTED -> RegistrationStatus.REJECTED;
            case NEW, PENDING -> RegistrationStatus.PENDING;
        };
    }

    private static Station.Identity identity(BootNotification boot) {
        @Nullable
        String serial =
                boot.chargePointSerialNumber() != null ? boot.chargePointSerialNumber() : boot.chargeBoxSerialNumber();
        return new Station.Identity(boot.chargePointVendor(), boot.chargePointModel(), serial, boot.firmwareVersion());
    }

    private HeartbeatResponse heartbeat(StationConnection station, Heartbeat heartbeat) {
        return new HeartbeatResponse(house.now());
    }
}
