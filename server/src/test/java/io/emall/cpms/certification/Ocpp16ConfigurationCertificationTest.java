package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.device.Changed;
import io.emall.sim.station.SimStation16;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of the OCA's certification of a 1.6 central system about configuration keys, by their numbers. */
class Ocpp16ConfigurationCertificationTest extends ConfigurationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp16ConfigurationCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS));
    }

    @Test
    void TC_019_1_CSMS_retrieveAllConfigurationKeys() {
        read();

        assertThat(asked("GetConfiguration")).containsExactly("{}");
        assertThat(value("NumberOfConnectors")).isEqualTo("2");
        assertThat(value("eMall.LedBrightness")).isEqualTo("80");
        assertThat(value("AuthorizationKey")).isEqualTo("untold");
    }

    @Test
    void TC_019_2_CSMS_retrieveOneConfigurationKey() {
        assertThat(technical("GetConfiguration", "{\"key\":[\"SupportedFeatureProfiles\"]}")
                        .document())
                .contains("SupportedFeatureProfiles", "Core,FirmwareManagement");
        assertThat(asked("GetConfiguration")).containsExactly("{\"key\":[\"SupportedFeatureProfiles\"]}");
    }

    @Test
    void TC_021_CSMS_changeConfiguration() {
        read();

        assertThat(change("MeterValueSampleInterval=30", "WebSocketPingInterval=20"))
                .containsExactly(Changed.Result.ACCEPTED, Changed.Result.REBOOT_REQUIRED);

        assertThat(asked("ChangeConfiguration").getFirst())
                .isEqualTo("{\"key\":\"MeterValueSampleInterval\",\"value\":\"30\"}");
        assertThat(value("MeterValueSampleInterval")).isEqualTo("30");
    }

    @Test
    void TC_040_1_CSMS_keyNotSupported() {
        read();

        assertThat(change("NoSuchKey=1")).containsExactly(Changed.Result.NOT_SUPPORTED);

        assertThat(asked("ChangeConfiguration")).containsExactly("{\"key\":\"NoSuchKey\",\"value\":\"1\"}");
        assertThat(value("NoSuchKey")).isEqualTo("untold");
        assertThat(CPMS.store.devices.changes(id, 5)).hasSize(1);
    }

    @Test
    void TC_040_2_CSMS_keyRejected() {
        read();

        assertThat(change("NumberOfConnectors=7")).containsExactly(Changed.Result.REJECTED);

        assertThat(asked("ChangeConfiguration")).containsExactly("{\"key\":\"NumberOfConnectors\",\"value\":\"7\"}");
        assertThat(value("NumberOfConnectors")).isEqualTo("2");
        assertThat(CPMS.store.devices.changes(id, 5)).hasSize(1);
    }
}
