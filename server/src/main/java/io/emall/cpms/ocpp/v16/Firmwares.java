package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.firmware.FirmwareWord;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.FirmwareStatusNotification;
import io.emall.wire.ocpp.v16.FirmwareStatusNotificationResponse;
import io.emall.wire.ocpp.v16.SignedFirmwareStatusNotification;
import io.emall.wire.ocpp.v16.SignedFirmwareStatusNotificationResponse;

/** Stations tell how far they are with an update (OCPP 1.6 §4.5, security whitepaper; P-72). */
final class Firmwares implements Block {
    private final House house;

    Firmwares(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(FirmwareStatusNotification.class, this::firmwareStatusNotification)
                .on(SignedFirmwareStatusNotification.class, this::signedFirmwareStatusNotification);
    }

    private FirmwareStatusNotificationResponse firmwareStatusNotification(
            StationConnection station, FirmwareStatusNotification notice) {
        FirmwareWord word = FirmwareWord.valueOf(notice.status().name());
        house.upkeep().firmware().reported(station.stationId(), null, word);
        return new FirmwareStatusNotificationResponse();
    }

    private SignedFirmwareStatusNotificationResponse signedFirmwareStatusNotification(
            StationConnection station, SignedFirmwareStatusNotification notice) {
        FirmwareWord word = FirmwareWord.valueOf(notice.status().name());
        house.upkeep().firmware().reported(station.stationId(), notice.requestId(), word);
        return new SignedFirmwareStatusNotificationResponse();
    }
}
