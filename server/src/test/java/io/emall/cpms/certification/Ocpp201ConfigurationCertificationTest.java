package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.device.Changed;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v2.SetNetworkProfileResponse;
import io.emall.wire.ocpp.v2.SetNetworkProfileStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of block B, provisioning, of the OCA's certification of a 2.0.1 CSMS: what a station holds. */
class Ocpp201ConfigurationCertificationTest extends ConfigurationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final String PROFILE = """
            {"configurationSlot":1,"connectionData":{"ocppVersion":"OCPP20","ocppTransport":"JSON",\
            "ocppCsmsUrl":"wss://cpms.example/ocpp","messageTimeout":30,"securityProfile":2,"ocppInterface":"Wired0"}}""";

    Ocpp201ConfigurationCertificationTest() {
        super(CPMS, at -> new SimStation201(at, StationPlan.withOutlets(22_000, 150_000)));
    }

    private static String wanted(String component, String variable) {
        return "{\"component\":{\"name\":\"" + component + "\"},\"variable\":{\"name\":\"" + variable + "\"}}";
    }

    @Test
    void TC_B_06_CSMS_getOneVariable() {
        String request = "{\"getVariableData\":[" + wanted("OCPPCommCtrlr", "HeartbeatInterval") + "]}";

        assertThat(technical("GetVariables", request).document())
                .containsIgnoringWhitespaces("\"attributeStatus\":\"Accepted\"", "\"attributeValue\":\"300\"");

        assertThat(asked("GetVariables")).containsExactly(request);
    }

    @Test
    void TC_B_07_CSMS_getSeveralVariables() {
        String request = "{\"getVariableData\":[" + wanted("OCPPCommCtrlr", "HeartbeatInterval") + ","
                + wanted("TxCtrlr", "EVConnectionTimeOut") + "]}";

        assertThat(technical("GetVariables", request).document())
                .containsIgnoringWhitespaces("\"attributeValue\":\"300\"", "\"attributeValue\":\"60\"");

        assertThat(asked("GetVariables")).containsExactly(request);
    }

    @Test
    void TC_B_09_CSMS_setOneVariable() {
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
        assertThat(asked("SetVariables").getFirst())
                .isEqualTo(
                        "{\"setVariableData\":[{\"attributeValue\":\"60\",\"component\":{\"name\":\"OCPPCommCtrlr\"},"
                                + "\"variable\":{\"name\":\"HeartbeatInterval\"}},{\"attributeValue\":\"2\",\"component\":"
                                + "{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"NetworkConfigurationPriority\"}}]}");
    }

    @Test
    void TC_B_12_CSMS_configurationInventory() {
        String request = "{\"requestId\":1073741900,\"reportBase\":\"ConfigurationInventory\"}";

        assertThat(technical("GetBaseReport", request).status()).isEqualTo("Accepted");

        assertThat(asked("GetBaseReport")).containsExactly(request);
        everyPartOfTheReportIsAnswered();
    }

    @Test
    void TC_B_13_CSMS_fullInventory() {
        read();

        assertThat(asked("GetBaseReport")).singleElement().satisfies(request -> assertThat(request)
                .matches("\\{\"requestId\":\\d+,\"reportBase\":\"FullInventory\"}"));
        everyPartOfTheReportIsAnswered();
        assertThat(value("Connector@2.1/ConnectorType")).isEqualTo("cCCS2");
        assertThat(value("DeviceDataCtrlr/ItemsPerMessage[SetVariables]")).isEqualTo("2");
        assertThat(value("SecurityCtrlr/BasicAuthPassword")).isEqualTo("untold");
    }

    private void everyPartOfTheReportIsAnswered() {
        station.await("the last part", () -> station.journal().sent("NotifyReport").stream()
                .anyMatch(part -> !part.payload().path("tbc").asBoolean(false)));
        assertThat(station.journal().sent("NotifyReport")).hasSizeGreaterThan(3);
        station.await("all answers", () -> station.journal().sent("NotifyReport").stream()
                .allMatch(part -> station.journal()
                        .answerTo(part)
                        .filter(answer -> answer.payload().isEmpty())
                        .isPresent()));
    }

    @Test
    void TC_B_42_CSMS_newNetworkProfileAccepted() {
        station.deviate(
                "SetNetworkProfile",
                new Deviation.Instead(new SetNetworkProfileResponse(SetNetworkProfileStatus.ACCEPTED)));

        assertThat(technical("SetNetworkProfile", PROFILE).status()).isEqualTo("Accepted");
        assertThat(asked("SetNetworkProfile")).containsExactly(PROFILE);
    }

    @Test
    void TC_B_44_CSMS_newNetworkProfileFailed() {
        station.deviate(
                "SetNetworkProfile",
                new Deviation.Instead(new SetNetworkProfileResponse(SetNetworkProfileStatus.FAILED)));

        assertThat(technical("SetNetworkProfile", PROFILE).status()).isEqualTo("Failed");
        assertThat(asked("SetNetworkProfile")).containsExactly(PROFILE);
    }

    @Test
    void aStationThatIsAwayChangesNothing() {
        station.goOffline();
        DoorOnDatabase.await("it to be gone", () -> !isOnline());

        assertThat(change("OCPPCommCtrlr/HeartbeatInterval=60")).containsExactly(Changed.Result.OFFLINE);
    }
}
