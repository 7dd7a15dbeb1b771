package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.wire.ocpp.v16.DiagnosticsStatus;
import io.emall.wire.ocpp.v16.DiagnosticsStatusNotification;
import io.emall.wire.ocpp.v16.Firmware;
import io.emall.wire.ocpp.v16.FirmwareStatus;
import io.emall.wire.ocpp.v16.FirmwareStatusNotification;
import io.emall.wire.ocpp.v16.GetDiagnostics;
import io.emall.wire.ocpp.v16.GetDiagnosticsResponse;
import io.emall.wire.ocpp.v16.GetLog;
import io.emall.wire.ocpp.v16.GetLogResponse;
import io.emall.wire.ocpp.v16.LogStatus;
import io.emall.wire.ocpp.v16.LogStatusNotification;
import io.emall.wire.ocpp.v16.SignedFirmwareStatus;
import io.emall.wire.ocpp.v16.SignedFirmwareStatusNotification;
import io.emall.wire.ocpp.v16.SignedUpdateFirmware;
import io.emall.wire.ocpp.v16.SignedUpdateFirmwareResponse;
import io.emall.wire.ocpp.v16.SignedUpdateFirmwareStatus;
import io.emall.wire.ocpp.v16.UpdateFirmware;
import io.emall.wire.ocpp.v16.UpdateFirmwareResponse;
import io.emall.wire.ocpp.v16.UploadLogStatus;

/** How a 1.6 charge point brings logs and updates itself. */
final class Care16 {
    private static final String DIAGNOSTICS = "diagnostics.log";
    private static final String SECURITY = "security.log";

    private final SimStation station;

    Care16(SimStation station) {
        this.station = station;
    }

    void register(Actions actions) {
        actions.on(GetDiagnostics.class, this::diagnostics);
        actions.on(GetLog.class, this::log);
        actions.on(UpdateFirmware.class, this::update);
        actions.on(SignedUpdateFirmware.class, this::signedUpdate);
    }

    private Done<GetDiagnosticsResponse> diagnostics(GetDiagnostics request) {
        return new Done<>(new GetDiagnosticsResponse(DIAGNOSTICS), () -> {
            station.call(new DiagnosticsStatusNotification(DiagnosticsStatus.UPLOADING));
            boolean taken = station.workshop().bring(request.location(), DIAGNOSTICS);
            station.call(new DiagnosticsStatusNotification(
                    taken ? DiagnosticsStatus.UPLOADED : DiagnosticsStatus.UPLOAD_FAILED));
        });
    }

    private Done<GetLogResponse> log(GetLog request) {
        return new Done<>(new GetLogResponse(LogStatus.ACCEPTED, SECURITY), () -> {
            station.call(new LogStatusNotification(UploadLogStatus.UPLOADING, request.requestId()));
            boolean taken = station.workshop().bring(request.log().remoteLocation(), SECURITY);
            station.call(new LogStatusNotification(
                    taken ? UploadLogStatus.UPLOADED : UploadLogStatus.UPLOAD_FAILURE, request.requestId()));
        });
    }

    private Done<UpdateFirmwareResponse> update(UpdateFirmware request) {
        Upgrade upgrade = new Upgrade(
                station, word -> station.call(new FirmwareStatusNotification(FirmwareStatus.valueOf(word))));
        return new Done<>(new UpdateFirmwareResponse(), () -> upgrade.run(request.location(), null, null));
    }

    private Done<SignedUpdateFirmwareResponse> signedUpdate(SignedUpdateFirmware request) {
        Upgrade upgrade = new Upgrade(
                station,
                word -> station.call(
                        new SignedFirmwareStatusNotification(SignedFirmwareStatus.valueOf(word), request.requestId())));
        Firmware firmware = request.firmware();
        return new Done<>(
                new SignedUpdateFirmwareResponse(SignedUpdateFirmwareStatus.ACCEPTED),
                () -> upgrade.run(firmware.location(), firmware.signature(), firmware.signingCertificate()));
    }
}
