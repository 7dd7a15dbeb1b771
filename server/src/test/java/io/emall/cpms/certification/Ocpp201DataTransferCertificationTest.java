package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.wire.ocpp.v2.DataTransferRequest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases of block P, data transfer, of the OCA's certification of a 2.0.1 CSMS, by their numbers. */
class Ocpp201DataTransferCertificationTest extends TransactionCase {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final String CUSTOM =
            "'customData':{'vendorId':'com.example','text':'it','list':[1,2],'thing':{'deep':true}}";

    Ocpp201DataTransferCertificationTest() {
        super(CPMS);
    }

    @Test
    void TC_P_02_CSMS_unknownVendor() {
        station.call(new DataTransferRequest("strange vendor", "strange message", null, null))
                .get();

        assertThat(answered("DataTransfer")).hasToString("{\"status\":\"UnknownVendorId\"}");
    }

    /** What a vendor adds disturbs nothing, wherever it stands. */
    @Test
    void TC_P_03_CSMS_customData() {
        call("Heartbeat", "{" + CUSTOM + "}");
        assertThat(answered("Heartbeat").path("currentTime").stringValue()).isNotBlank();

        call(
                "StatusNotification",
                "{'timestamp':'" + Instant.now() + "','connectorStatus':'Faulted','evseId':2,'connectorId':1," + CUSTOM
                        + "}");
        assertThat(answered("StatusNotification")).hasToString("{}");
        assertThat(state(2)).isEqualTo(ConnectorState.FAULTED);

        String token = ",'idToken':{'idToken':'GOODCARD','type':'ISO14443'," + CUSTOM + "}";
        assertThat(event(
                        "Started",
                        "Authorized",
                        "'chargingState':'Charging'," + CUSTOM,
                        token + EVSE + values("{'value':1000," + CUSTOM + "}") + "," + CUSTOM))
                .hasToString(FLEET);
        assertThat(session().isActive()).isTrue();
    }

    private void call(String action, String payload) {
        station.call(action, JSON.readTree(payload.replace('\'', '"'))).get();
    }
}
