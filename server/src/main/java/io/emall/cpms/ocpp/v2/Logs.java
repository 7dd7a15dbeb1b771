package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.diagnostics.LogState;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.LogStatusNotificationRequest;
import io.emall.wire.ocpp.v2.LogStatusNotificationResponse;
import io.emall.wire.ocpp.v2.UploadLogStatus;
import org.jspecify.annotations.Nullable;

/** Stations tell how far they are with logs (OCPP 2.0.1 N01; P-73). */
final class Logs implements Block {
    private final House house;
    private final Spelling<UploadLogStatus> words = new Spelling<>(UploadLogStatus.class);

    Logs(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(LogStatusNotificationRequest.class, this::logStatusNotification);
    }

    private LogStatusNotificationResponse logStatusNotification(
            StationConnection station, LogStatusNotificationRequest notice) {
        house.upkeep()
                .logs()
                .reported(station.stationId(), notice.requestId(), state(notice.status()), words.of(notice.status()));
        return new LogStatusNotificationResponse();
    }

    private static @Nullable LogState state(UploadLogStatus status) {
        return switch (status) {
            case IDLE -> null;
            case UPLOADING -> LogState.UPLOADING;
            case UPLOADED -> LogState.UPLOADED;
            case ACCEPTED_CANCELED -> LogState.CANCELED;
            case BAD_MESSAGE, NOT_SUPPORTED_OPERATION, PERMISSION_DENIED, UPLOAD_FAILURE -> LogState.FAILED;
        };
    }
}
