package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.UpdateState;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.wire.ocpp.v2.ConnectorStatus;
import io.emall.wire.ocpp.v2.FirmwareStatus;
import io.emall.wire.ocpp.v2.FirmwareStatusNotificationRequest;
import io.emall.wire.ocpp.v2.StatusNotificationRequest;
import io.emall.wire.ocpp.v2.UpdateFirmwareResponse;
import io.emall.wire.ocpp.v2.UpdateFirmwareStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of block L, firmware, of the OCA's certification of a 2.0.1 CSMS, by their numbers. */
class Ocpp201FirmwareCertificationTest extends TransactionCase {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final DoorUpkeep UPKEEP = new DoorUpkeep(CPMS);
    private static final Instant RETRIEVE = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant INSTALL = Instant.parse("2026-11-22T11:00:00Z");

    Ocpp201FirmwareCertificationTest() {
        super(CPMS);
    }

    /** The station answers this and does nothing by itself. */
    private FirmwareUpdate update(UpdateFirmwareStatus answer, Schedule schedule) {
        station.deviate("UpdateFirmware", new Deviation.Instead(new UpdateFirmwareResponse(answer)));
        FirmwareUpdate update = UPKEEP.update(id, DoorUpkeep.SEAL, schedule);
        String install = schedule.installAt() == null ? "" : "\"installDateTime\":\"2026-11-22T11:00:00.000Z\",";
        assertThat(told("UpdateFirmware"))
                .hasToString("{\"requestId\":" + update.number() + ",\"firmware\":{\"location\":\""
                        + DoorUpkeep.FIRMWARE + "\",\"retrieveDateTime\":\"2026-11-22T10:00:00.000Z\"," + install
                        + "\"signingCertificate\":\"PEM\",\"signature\":\"c2ln\"}}");
        return update;
    }

    private FirmwareUpdate update(UpdateFirmwareStatus answer) {
        return update(answer, new Schedule(RETRIEVE, null, null, null));
    }

    /** Each of the words is answered. */
    private void says(FirmwareUpdate update, String words) {
        for (String word : words.split(" ")) {
            station.call(new FirmwareStatusNotificationRequest(FirmwareStatus.valueOf(word), update.number(), null))
                    .get();
        }
        assertThat(station.journal().sent("FirmwareStatusNotification")).allSatisfy(told -> assertThat(
                        station.journal().answerTo(told).map(Frame::payload).orElseThrow())
                .hasToString("{}"));
    }

    private UpdateState state(FirmwareUpdate update) {
        return UPKEEP.find(update).state();
    }

    @Test
    void TC_L_01_CSMS_installed() {
        FirmwareUpdate update = update(UpdateFirmwareStatus.ACCEPTED);

        says(update, "DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALL_REBOOTING");
        assertThat(state(update)).isEqualTo(new UpdateState.UnderWay("InstallRebooting"));
        station.goOffline();
        station.powerUp();
        says(update, "INSTALLED");

        assertThat(state(update)).isEqualTo(new UpdateState.Installed());
    }

    @Test
    void TC_L_02_CSMS_installScheduled() {
        FirmwareUpdate update = update(UpdateFirmwareStatus.ACCEPTED, new Schedule(RETRIEVE, INSTALL, null, null));

        says(update, "DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALL_SCHEDULED");
        assertThat(state(update)).isEqualTo(new UpdateState.UnderWay("InstallScheduled"));
        says(update, "INSTALLING INSTALLED");

        assertThat(state(update)).isEqualTo(new UpdateState.Installed());
    }

    @Test
    void TC_L_03_CSMS_downloadScheduled() {
        FirmwareUpdate update = update(UpdateFirmwareStatus.ACCEPTED);

        says(update, "DOWNLOAD_SCHEDULED");
        assertThat(state(update)).isEqualTo(new UpdateState.UnderWay("DownloadScheduled"));
        says(update, "DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALLED");

        assertThat(state(update)).isEqualTo(new UpdateState.Installed());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TC_L_04_CSMS, REVOKED_CERTIFICATE, RevokedCertificate",
        "TC_L_05_CSMS, INVALID_CERTIFICATE, InvalidCertificate",
    })
    void TC_L_certificateRefused(String number, UpdateFirmwareStatus answer, String words) {
        assertThat(update(answer).state()).as(number).isEqualTo(new UpdateState.Failed(words));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TC_L_06_CSMS, DOWNLOADING DOWNLOADED INVALID_SIGNATURE, InvalidSignature",
        "TC_L_07_CSMS, DOWNLOADING DOWNLOAD_FAILED, DownloadFailed",
        "TC_L_08_CSMS, DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALL_VERIFICATION_FAILED,"
                + " InstallVerificationFailed",
        "TC_L_09_CSMS, DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALLATION_FAILED, InstallationFailed",
    })
    void TC_L_updateFails(String number, String words, String end) {
        FirmwareUpdate update = update(UpdateFirmwareStatus.ACCEPTED);

        says(update, words);

        assertThat(state(update)).as(number).isEqualTo(new UpdateState.Failed(end));
    }

    @Test
    void TC_L_10_CSMS_acceptedCanceled() {
        FirmwareUpdate first = update(UpdateFirmwareStatus.ACCEPTED);
        says(first, "DOWNLOADING");

        FirmwareUpdate second = update(UpdateFirmwareStatus.ACCEPTED_CANCELED);

        assertThat(state(first)).isInstanceOf(UpdateState.Canceled.class);
        says(second, "DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALLED");
        assertThat(state(second)).isEqualTo(new UpdateState.Installed());
    }

    @Test
    void TC_L_11_CSMS_unableToCancel() {
        FirmwareUpdate first = update(UpdateFirmwareStatus.ACCEPTED);
        says(first, "DOWNLOADING");

        assertThat(update(UpdateFirmwareStatus.REJECTED).state()).isEqualTo(new UpdateState.Failed("Rejected"));

        says(first, "DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALLED");
        assertThat(state(first)).isEqualTo(new UpdateState.Installed());
    }

    /** It waits for the transaction to end and lets nobody begin another: the free EVSE goes out of service. */
    @Test
    void TC_L_13_CSMS_installationWaitsForATransaction() {
        begun(TOKEN + EVSE);
        FirmwareUpdate update = update(UpdateFirmwareStatus.ACCEPTED);

        says(update, "DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALL_SCHEDULED");
        station.call(new StatusNotificationRequest(Instant.now(), ConnectorStatus.UNAVAILABLE, 2, 1))
                .get();
        assertThat(state(2)).isEqualTo(ConnectorState.UNAVAILABLE);
        assertThat(state(update)).isEqualTo(new UpdateState.UnderWay("InstallScheduled"));
        assertThat(event("Ended", "StopAuthorized", "'stoppedReason':'Local'", ""))
                .hasToString("{}");
        says(update, "INSTALLING INSTALLED");

        assertThat(state(update)).isEqualTo(new UpdateState.Installed());
        assertThat(session().isActive()).isFalse();
    }
}
