package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.Seal;
import io.emall.cpms.core.firmware.UpdateOrder;
import io.emall.cpms.core.firmware.UpdateState;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.SimStation201;
import io.emall.wire.ocpp.v2.FirmwareStatus;
import io.emall.wire.ocpp.v2.FirmwareStatusNotificationRequest;
import io.emall.wire.ocpp.v2.UpdateFirmwareResponse;
import io.emall.wire.ocpp.v2.UpdateFirmwareStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of the OCA's certification of a 2.0.1 CSMS about firmware (block L), by their numbers. */
class Ocpp201UpkeepCertificationTest extends CertificationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    Ocpp201UpkeepCertificationTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    private StationId id() {
        return new StationId(address.identity());
    }

    /** Kept and told to the station, which answers this and does nothing by itself. */
    private UUID update(UpdateFirmwareStatus answer) {
        station.deviate("UpdateFirmware", new Deviation.Instead(new UpdateFirmwareResponse(answer)));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Seal seal = new Seal("c2ln", "PEM");
        Firmware firmware =
                new Firmware(UUID.randomUUID(), "eMall", null, "2.0", "https://c/f", seal, now, "ada", null);
        CPMS.store.firmware.add(firmware);
        int number = CPMS.store.requestNumbers.next();
        UUID id = UUID.randomUUID();
        CPMS.store.updates.add(new FirmwareUpdate(
                id,
                number,
                id(),
                firmware.id(),
                null,
                now,
                "ada",
                Schedule.NOW,
                new UpdateState.Asking(now),
                now,
                null));
        CommandOutcome outcome =
                CPMS.upkeepCommands().update(id(), new UpdateOrder(number, "https://c/f", AT, null, seal, null, null));
        assertThat(outcome instanceof CommandOutcome.Accepted)
                .isEqualTo(answer == UpdateFirmwareStatus.ACCEPTED || answer == UpdateFirmwareStatus.ACCEPTED_CANCELED);
        assertThat(outcome.said().replace("Certificate", "_CERTIFICATE").toUpperCase(Locale.ROOT))
                .isEqualTo(answer.name().replace("_CANCELED", "CANCELED"));
        assertThat(station.journal()
                        .received("UpdateFirmware")
                        .getLast()
                        .payload()
                        .toString())
                .isEqualTo("{\"requestId\":" + number + ",\"firmware\":{\"location\":\"https://c/f\","
                        + "\"retrieveDateTime\":\"2026-11-22T10:00:00.000Z\",\"signingCertificate\":\"PEM\","
                        + "\"signature\":\"c2ln\"}}");
        return id;
    }

    private UpdateState state(UUID id) {
        return CPMS.store.updates.find(id).orElseThrow().state();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TC_L_01_CSMS, DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALL_REBOOTING INSTALLED, Installed",
        "TC_L_02_CSMS, DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALL_SCHEDULED INSTALLING INSTALLED, Installed",
        "TC_L_03_CSMS, DOWNLOAD_SCHEDULED DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALLED, Installed",
        "TC_L_06_CSMS, DOWNLOADING DOWNLOADED INVALID_SIGNATURE, InvalidSignature",
        "TC_L_07_CSMS, DOWNLOADING DOWNLOAD_FAILED, DownloadFailed",
        "TC_L_08_CSMS, DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALL_VERIFICATION_FAILED,"
                + " InstallVerificationFailed",
        "TC_L_09_CSMS, DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALLING INSTALLATION_FAILED, InstallationFailed",
        "TC_L_13_CSMS, DOWNLOADING DOWNLOADED SIGNATURE_VERIFIED INSTALL_SCHEDULED, InstallScheduled",
    })
    void TC_L_secureFirmwareUpdate(String number, String words, String end) {
        UUID id = update(UpdateFirmwareStatus.ACCEPTED);
        int request = CPMS.store.updates.find(id).orElseThrow().number();
        Stream.of(words.split(" ")).forEach(word -> station.call(
                        new FirmwareStatusNotificationRequest(FirmwareStatus.valueOf(word), request, null))
                .get());
        UpdateState expected =
                switch (end) {
                    case "Installed" -> new UpdateState.Installed();
                    case "InstallScheduled" -> new UpdateState.UnderWay(end);
                    default -> new UpdateState.Failed(end);
                };
        assertThat(state(id)).as(number).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TC_L_04_CSMS, REVOKED_CERTIFICATE",
        "TC_L_05_CSMS, INVALID_CERTIFICATE",
        "TC_L_10_CSMS, ACCEPTED_CANCELED",
        "TC_L_11_CSMS, REJECTED",
    })
    void TC_L_answersToAnUpdate(String number, UpdateFirmwareStatus answer) {
        assertThat(state(update(answer))).as(number).isInstanceOf(UpdateState.Asking.class);
    }
}
