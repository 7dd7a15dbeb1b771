package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.diagnostics.LogState;
import io.emall.cpms.core.diagnostics.StationLog;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.UpdateState;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.SimStation16;
import io.emall.wire.ocpp.v16.DiagnosticsStatus;
import io.emall.wire.ocpp.v16.DiagnosticsStatusNotification;
import io.emall.wire.ocpp.v16.FirmwareStatus;
import io.emall.wire.ocpp.v16.FirmwareStatusNotification;
import io.emall.wire.ocpp.v16.GetDiagnosticsResponse;
import io.emall.wire.ocpp.v16.GetLogResponse;
import io.emall.wire.ocpp.v16.LogStatus;
import io.emall.wire.ocpp.v16.LogStatusNotification;
import io.emall.wire.ocpp.v16.SignedFirmwareStatus;
import io.emall.wire.ocpp.v16.SignedFirmwareStatusNotification;
import io.emall.wire.ocpp.v16.SignedUpdateFirmwareResponse;
import io.emall.wire.ocpp.v16.SignedUpdateFirmwareStatus;
import io.emall.wire.ocpp.v16.UpdateFirmwareResponse;
import io.emall.wire.ocpp.v16.UploadLogStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of the OCA's certification of a 1.6 central system about firmware and logs, by their numbers. */
class Ocpp16UpkeepCertificationTest extends CertificationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final DoorUpkeep UPKEEP = new DoorUpkeep(CPMS);
    private static final Instant RETRIEVE = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant INSTALL = Instant.parse("2026-11-22T11:00:00Z");
    private static final String LOGS = "https://files.example/logs";

    Ocpp16UpkeepCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS));
    }

    /** The station says yes and does nothing by itself. */
    private FirmwareUpdate plainUpdate() {
        station.deviate("UpdateFirmware", new Deviation.Instead(new UpdateFirmwareResponse()));
        FirmwareUpdate update = UPKEEP.update(id, null, new Schedule(RETRIEVE, null, 3, null));
        assertThat(update.state()).isEqualTo(new UpdateState.UnderWay("Accepted"));
        assertThat(told("UpdateFirmware"))
                .hasToString("{\"location\":\"" + DoorUpkeep.FIRMWARE
                        + "\",\"retrieveDate\":\"2026-11-22T10:00:00.000Z\",\"retries\":3}");
        return update;
    }

    private void says(FirmwareStatus... words) {
        for (FirmwareStatus word : words) {
            station.call(new FirmwareStatusNotification(word)).get();
        }
    }

    private UpdateState state(FirmwareUpdate update) {
        return UPKEEP.find(update).state();
    }

    @Test
    void TC_044_1_CSMS_firmwareDownloadedAndInstalled() {
        FirmwareUpdate update = plainUpdate();

        says(FirmwareStatus.DOWNLOADING, FirmwareStatus.DOWNLOADED);
        assertThat(state(update)).isEqualTo(new UpdateState.UnderWay("Downloaded"));
        says(FirmwareStatus.INSTALLING);
        station.goOffline();
        station.powerUp();
        says(FirmwareStatus.INSTALLED);

        assertThat(state(update)).isEqualTo(new UpdateState.Installed());
    }

    @Test
    void TC_044_2_CSMS_firmwareDownloadFailed() {
        FirmwareUpdate update = plainUpdate();

        says(FirmwareStatus.DOWNLOADING, FirmwareStatus.DOWNLOAD_FAILED);

        assertThat(state(update)).isEqualTo(new UpdateState.Failed("DownloadFailed"));
    }

    @Test
    void TC_044_3_CSMS_firmwareInstallationFailed() {
        FirmwareUpdate update = plainUpdate();

        says(
                FirmwareStatus.DOWNLOADING,
                FirmwareStatus.DOWNLOADED,
                FirmwareStatus.INSTALLING,
                FirmwareStatus.INSTALLATION_FAILED);

        assertThat(state(update)).isEqualTo(new UpdateState.Failed("InstallationFailed"));
    }

    private FirmwareUpdate signedUpdate() {
        station.deviate(
                "SignedUpdateFirmware",
                new Deviation.Instead(new SignedUpdateFirmwareResponse(SignedUpdateFirmwareStatus.ACCEPTED)));
        FirmwareUpdate update = UPKEEP.update(id, DoorUpkeep.SEAL, new Schedule(RETRIEVE, INSTALL, null, null));
        assertThat(told("SignedUpdateFirmware"))
                .hasToString("{\"requestId\":" + update.number() + ",\"firmware\":{\"location\":\""
                        + DoorUpkeep.FIRMWARE + "\",\"retrieveDateTime\":\"2026-11-22T10:00:00.000Z\","
                        + "\"signingCertificate\":\"PEM\",\"signature\":\"c2ln\","
                        + "\"installDateTime\":\"2026-11-22T11:00:00.000Z\"}}");
        return update;
    }

    private void says(FirmwareUpdate update, SignedFirmwareStatus... words) {
        for (SignedFirmwareStatus word : words) {
            station.call(new SignedFirmwareStatusNotification(word, update.number()))
                    .get();
        }
    }

    @Test
    void TC_080_CSMS_secureFirmwareUpdate() {
        FirmwareUpdate update = signedUpdate();

        says(
                update,
                SignedFirmwareStatus.DOWNLOADING,
                SignedFirmwareStatus.DOWNLOADED,
                SignedFirmwareStatus.SIGNATURE_VERIFIED,
                SignedFirmwareStatus.INSTALLING,
                SignedFirmwareStatus.INSTALL_REBOOTING);
        assertThat(state(update)).isEqualTo(new UpdateState.UnderWay("InstallRebooting"));
        station.goOffline();
        station.powerUp();
        says(update, SignedFirmwareStatus.INSTALLED);

        assertThat(state(update)).isEqualTo(new UpdateState.Installed());
    }

    @Test
    void TC_081_CSMS_secureFirmwareUpdateWithAnInvalidSignature() {
        FirmwareUpdate update = signedUpdate();

        says(
                update,
                SignedFirmwareStatus.DOWNLOADING,
                SignedFirmwareStatus.DOWNLOADED,
                SignedFirmwareStatus.INVALID_SIGNATURE);

        assertThat(state(update)).isEqualTo(new UpdateState.Failed("InvalidSignature"));
    }

    private StationLog log(LogKind kind) {
        LogDesk.Wish wish = new LogDesk.Wish(kind, RETRIEVE, INSTALL, LOGS);
        LogDesk.Outcome outcome = UPKEEP.logs().ask(DoorOnDatabase.PERSON, id, wish);
        assertThat(outcome).isInstanceOfSatisfying(LogDesk.Outcome.Asked.class, asked -> assertThat(asked.answer())
                .isInstanceOf(CommandOutcome.Accepted.class));
        return ((LogDesk.Outcome.Asked) outcome).log();
    }

    private LogState state(StationLog log) {
        return CPMS.store.stationLogs.find(log.id()).orElseThrow().state();
    }

    private StationLog diagnostics() {
        station.deviate("GetDiagnostics", new Deviation.Instead(new GetDiagnosticsResponse("diagnostics.zip")));
        StationLog log = log(LogKind.DIAGNOSTICS);
        assertThat(told("GetDiagnostics"))
                .hasToString("{\"location\":\"" + LOGS + "\",\"startTime\":\"2026-11-22T10:00:00.000Z\","
                        + "\"stopTime\":\"2026-11-22T11:00:00.000Z\"}");
        assertThat(log.announced()).isEqualTo("diagnostics.zip");
        station.call(new DiagnosticsStatusNotification(DiagnosticsStatus.UPLOADING))
                .get();
        assertThat(state(log)).isEqualTo(LogState.UPLOADING);
        return log;
    }

    @Test
    void TC_045_1_CSMS_getDiagnostics() {
        StationLog log = diagnostics();

        station.call(new DiagnosticsStatusNotification(DiagnosticsStatus.UPLOADED))
                .get();

        assertThat(state(log)).isEqualTo(LogState.UPLOADED);
    }

    @Test
    void TC_045_2_CSMS_getDiagnosticsUploadFailed() {
        StationLog log = diagnostics();

        station.call(new DiagnosticsStatusNotification(DiagnosticsStatus.UPLOAD_FAILED))
                .get();

        assertThat(state(log)).isEqualTo(LogState.FAILED);
    }

    @Test
    void TC_079_CSMS_getSecurityLog() {
        station.deviate("GetLog", new Deviation.Instead(new GetLogResponse(LogStatus.ACCEPTED, "security.zip")));
        StationLog log = log(LogKind.SECURITY);
        assertThat(told("GetLog"))
                .hasToString("{\"log\":{\"remoteLocation\":\"" + LOGS
                        + "\",\"oldestTimestamp\":\"2026-11-22T10:00:00.000Z\","
                        + "\"latestTimestamp\":\"2026-11-22T11:00:00.000Z\"},\"logType\":\"SecurityLog\",\"requestId\":"
                        + log.number() + "}");

        station.call(new LogStatusNotification(UploadLogStatus.UPLOADING, log.number()))
                .get();
        assertThat(state(log)).isEqualTo(LogState.UPLOADING);
        station.call(new LogStatusNotification(UploadLogStatus.UPLOADED, log.number()))
                .get();
        assertThat(state(log)).isEqualTo(LogState.UPLOADED);
    }
}
