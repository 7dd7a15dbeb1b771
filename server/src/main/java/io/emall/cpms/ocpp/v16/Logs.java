package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.diagnostics.LogState;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.DiagnosticsStatus;
import io.emall.wire.ocpp.v16.DiagnosticsStatusNotification;
import io.emall.wire.ocpp.v16.DiagnosticsStatusNotificationResponse;
import io.emall.wire.ocpp.v16.LogStatusNotification;
import io.emall.wire.ocpp.v16.LogStatusNotificationResponse;
import io.emall.wire.ocpp.v16.UploadLogStatus;
import org.jspecify.annotations.Nullable;

/** Stations tell how far they are with logs (OCPP 1.6 §4.4, security whitepaper; P-73). */
final class Logs implements Block {
    private final House house;
    private final Spelling<UploadLogStatus> uploads = new Spelling<>(UploadLogStatus.class);
    private final Spelling<DiagnosticsStatus> diagnostics = new Spelling<>(DiagnosticsStatus.class);

    Logs(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(DiagnosticsStatusNotification.class, this::diagnosticsStatusNotification)
                .on(LogStatusNotification.class, this::logStatusNotification);
    }

    private DiagnosticsStatusNotificationResponse diagnosticsStatusNotification(
            StationConnection station, DiagnosticsStatusNotification notice) {
        house.upkeep()
                .logs()
                .reported(station.stationId(), null, state(notice.status()), diagnostics.of(notice.status()));
        return new DiagnosticsStatusNotificationResponse();
    }

    private static @Nullable LogState state(DiagnosticsStatus status) {
        return switch (status) {
            case IDLE -> null;
            case UPLOADING -> LogState.UPLOADING;
            case UPLOADED -> LogState.UPLOADED;
            case UPLOAD_FAILED -> LogState.FAILED;
        };
    }

    private LogStatusNotificationResponse logStatusNotification(
            StationConnection station, LogStatusNotification notice) {
        house.upkeep()
                .logs()
                .reported(station.stationId(), notice.requestId(), state(notice.status()), uploads.of(notice.status()));
        return new LogStatusNotificationResponse();
    }

    private static @Nullable LogState state(UploadLogStatus status) {
        return switch (status) {
            case IDLE -> null;
            case UPLOADING -> LogState.UPLOADING;
            case UPLOADED -> LogState.UPLOADED;
            case BAD_MESSAGE, NOT_SUPPORTED_OPERATION, PERMISSION_DENIED, UPLOAD_FAILURE -> LogState.FAILED;
        };
    }
}
