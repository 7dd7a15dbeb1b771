package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.Frame;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases about configuration of the OCA's certification of a CSMS, for 1.6 and 2.0.1 (block B), by their numbers. */
class ConfigurationCertificationTest {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final StationPlan PLAN = StationPlan.withOutlets(22_000, 150_000);

    private final StationAddress address = CPMS.register();
    private final StationId id = new StationId(address.identity());
    private SimStation station;

    @AfterEach
    void powerDown() {
        station.close();
    }

    private void is16() {
        station = new SimStation16(address, PLAN);
        station.powerUp();
    }

    private void is201() {
        station = new SimStation201(address, PLAN);
        station.powerUp();
    }

    private void read() {
        CPMS.deviceDesk.read(DoorOnDatabase.ADMINISTRATOR, id);
        DoorOnDatabase.await("all of it", () -> CPMS.store
                .devices
                .reading(id)
                .filter(its -> !its.isUnderWay())
                .isPresent());
    }

    private String value(String variable) {
        return String.valueOf(CPMS.store.devices.find(id, List.of(VariableAddress.parse(variable))).stream()
                .findFirst()
                .map(DeviceVariable::value)
                .orElse("untold"));
    }

    private List<Changed.Result> change(String... pairs) {
        List<Wanted> wanted = Stream.of(pairs)
                .map(pair -> pair.split("="))
                .map(pair -> new Wanted(VariableAddress.parse(pair[0]), pair[1]))
                .toList();
        return CPMS.deviceDesk.change(DoorOnDatabase.ADMINISTRATOR, id, wanted).stream()
                .map(Changed::result)
                .toList();
    }

    private List<String> asked(String action) {
        return station.journal().received(action).stream()
                .map(Frame::payload)
                .map(Object::toString)
                .toList();
    }

    @Test
    void TC_019_1_CSMS_retrieveAllConfigurationKeys() {
        is16();

        read();

        assertThat(asked("GetConfiguration")).containsExactly("{}");
        assertThat(value("NumberOfConnectors")).isEqualTo("2");
        assertThat(value("eMall.LedBrightness")).isEqualTo("80");
        assertThat(value("AuthorizationKey")).isEqualTo("untold");
    }

    @Test
    void TC_021_CSMS_changeConfiguration() {
        is16();
        read();

        assertThat(change("MeterValueSampleInterval=30", "WebSocketPingInterval=20"))
                .containsExactly(Changed.Result.ACCEPTED, Changed.Result.REBOOT_REQUIRED);

        assertThat(asked("ChangeConfiguration").getFirst())
                .isEqualTo("{\"key\":\"MeterValueSampleInterval\",\"value\":\"30\"}");
        assertThat(value("MeterValueSampleInterval")).isEqualTo("30");
    }

    @Test
    void TC_040_1_CSMS_and_TC_040_2_CSMS_notSupportedAndRejected() {
        is16();
        read();

        assertThat(change("NoSuchKey=1", "NumberOfConnectors=7"))
                .containsExactly(Changed.Result.NOT_SUPPORTED, Changed.Result.REJECTED);

        assertThat(value("NumberOfConnectors")).isEqualTo("2");
        assertThat(CPMS.store.devices.changes(id, 5)).hasSize(2);
    }

    @Test
    void TC_B_13_CSMS_fullInventory() {
        is201();

        read();

        assertThat(asked("GetBaseReport")).singleElement().satisfies(request -> assertThat(request)
                .contains("\"reportBase\":\"FullInventory\"")
                .contains("\"requestId\":"));
        assertThat(station.journal().sent("NotifyReport")).hasSizeGreaterThan(3);
        station.await("all answers", () -> station.journal().sent("NotifyReport").stream()
                .allMatch(part -> station.journal()
                        .answerTo(part)
                        .filter(answer -> answer.payload().isEmpty())
                        .isPresent()));
        assertThat(value("Connector@2.1/ConnectorType")).isEqualTo("cCCS2");
        assertThat(value("DeviceDataCtrlr/ItemsPerMessage[SetVariables]")).isEqualTo("2");
        assertThat(value("SecurityCtrlr/BasicAuthPassword")).isEqualTo("untold");
    }

    @Test
    void TC_B_09_CSMS_setOneVariable() {
        is201();
        read();

        assertThat(change("OCPPCommCtrlr/HeartbeatInterval=60")).containsExactly(Changed.Result.ACCEPTED);

        assertThat(asked("SetVariables"))
                .containsExactly(
                        "{\"setVariableData\":[{\"attributeValue\":\"60\",\"component\":{\"name\":\"OCPPCommCtrlr\"},"
                                + "\"variable\":{\"name\":\"HeartbeatInterval\"}}]}");
        assertThat(value("OCPPCommCtrlr/HeartbeatInterval")).isEqualTo("60");
    }

    @Test
    void TC_B_10_CSMS_setSeveralVariablesInBatchesTheStationTakes() {
        is201();
        read();

        assertThat(change(
                        "OCPPCommCtrlr/HeartbeatInterval=60",
                        "OCPPCommCtrlr/NetworkConfigurationPriority=2",
                        "TxCtrlr/EVConnectionTimeOut=99999",
                        "TxCtrlr/Nothing=1",
                        "Nothing/Nothing=1"))
                .containsExactly(
                        Changed.Result.ACCEPTED,
                        Changed.Result.REBOOT_REQUIRED,
                        Changed.Result.REJECTED,
                        Changed.Result.UNKNOWN_VARIABLE,
                        Changed.Result.UNKNOWN_COMPONENT);

        assertThat(asked("SetVariables")).hasSize(3);
    }

    @Test
    void aStationThatIsAwayChangesNothing() {
        is201();
        station.goOffline();
        DoorOnDatabase.await("it to be gone", () -> !CPMS.isOnline(address));

        assertThat(change("OCPPCommCtrlr/HeartbeatInterval=60")).containsExactly(Changed.Result.OFFLINE);
    }
}
