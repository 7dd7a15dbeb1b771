package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.firmware.FirmwareWord;
import io.emall.cpms.core.firmware.Publications.Publication;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.FirmwareStatusNotificationRequest;
import io.emall.wire.ocpp.v2.FirmwareStatusNotificationResponse;
import io.emall.wire.ocpp.v2.PublishFirmwareStatus;
import io.emall.wire.ocpp.v2.PublishFirmwareStatusNotificationRequest;
import io.emall.wire.ocpp.v2.PublishFirmwareStatusNotificationResponse;
import java.util.List;

/** Stations tell how far they are with an update, local controllers with publishing one (OCPP 2.0.1 L01 to L03; P-72). */
final class Firmwares implements Block {
    private final House house;
    private final Spelling<PublishFirmwareStatus> published = new Spelling<>(PublishFirmwareStatus.class);

    Firmwares(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(FirmwareStatusNotificationRequest.class, this::firmwareStatusNotification)
                .on(PublishFirmwareStatusNotificationRequest.class, this::publishFirmwareStatusNotification);
    }

    private FirmwareStatusNotificationResponse firmwareStatusNotification(
            StationConnection station, FirmwareStatusNotificationRequest notice) {
        FirmwareWord word = FirmwareWord.valueOf(notice.status().name());
        house.upkeep().firmware().reported(station.stationId(), notice.requestId(), word);
        return new FirmwareStatusNotificationResponse();
    }

    private PublishFirmwareStatusNotificationResponse publishFirmwareStatusNotification(
            StationConnection station, PublishFirmwareStatusNotificationRequest notice) {
        Integer number = notice.requestId();
        List<String> locations = notice.location();
        house.upkeep()
                .publications()
                .reported(new Publication(
                        station.stationId(),
                        number == null ? 0 : number,
                        published.of(notice.status()),
                        locations == null ? List.of() : locations,
                        house.now()));
        return new PublishFirmwareStatusNotificationResponse();
    }
}
