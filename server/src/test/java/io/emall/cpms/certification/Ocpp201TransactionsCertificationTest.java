package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionStatus;
import io.emall.cpms.core.unit.WattHours;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation201;
import io.emall.wire.ocpp.v2.GetTransactionStatusResponse;
import io.emall.wire.ocpp.v2.RequestStartStopStatus;
import io.emall.wire.ocpp.v2.RequestStopTransactionResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases of the OCA's certification of a 2.0.1 CSMS about transactions and meter values, by their numbers. */
class Ocpp201TransactionsCertificationTest extends CertificationCase<SimStation201> {
    /** Whoever waits, waits no longer than it takes to look. */
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase(DoorOnDatabase.IMPATIENT);

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = ",'idToken':{'idToken':'GOODCARD','type':'ISO14443'}";
    private static final String STRANGER = ",'idToken':{'idToken':'STRANGER','type':'ISO14443'}";
    private static final String EVSE = ",'evse':{'id':1,'connectorId':1}";

    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);
    private int seqNo;

    Ocpp201TransactionsCertificationTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    @ParameterizedTest
    @CsvSource({
        "TC_E_07_CSMS, StopAuthorized,       EVConnected, Local",
        "TC_E_08_CSMS, StopAuthorized,       EVConnected, Local",
        "TC_E_14_CSMS, EVCommunicationLost,  Idle,        EVDisconnected",
        "TC_E_15_CSMS, StopAuthorized,       EVConnected, Local",
        "TC_E_16_CSMS, Deauthorized,         EVConnected, DeAuthorized",
        "TC_E_17_CSMS, EVCommunicationLost,  Idle,        EVDisconnected",
        "TC_E_19_CSMS, EVDeparted,           Idle,        Local",
        "TC_E_20_CSMS, EVCommunicationLost,  Idle,        EVDisconnected",
        "TC_E_22_CSMS, ChargingStateChanged, SuspendedEV, StoppedByEV",
        "TC_E_39_CSMS, EVConnectTimeout,     Idle,        Timeout",
    })
    void TC_E_stopTransactionOptions(String number, String trigger, String state, String reason) {
        begun(TOKEN + EVSE);
        event("Updated", "MeterValuePeriodic", "'chargingState':'Charging'", meter(5000, "Sample.Periodic"));
        JsonNode answer = event(
                "Ended",
                trigger,
                "'chargingState':'" + state + "','stoppedReason':'" + reason + "'",
                meter(9000, "Transaction.End"));

        assertThat(answer.isEmpty())
                .as(number + ": nothing is asked, nothing is told")
                .isTrue();
        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> {
            assertThat(ended.reason()).isEqualTo(reason);
            assertThat(ended.settleBy()).isNull();
        });
        assertThat(session().meter().energy()).isEqualTo(WattHours.of(8000));
    }

    @Test
    void TC_E_26_CSMS_disconnectedAtTheEvSideSuspends() {
        begun(TOKEN + EVSE);
        event("Updated", "EVCommunicationLost", "'chargingState':'Idle'", "");
        event("Updated", "CablePluggedIn", "'chargingState':'Charging'", "");

        assertThat(session().isActive()).isTrue();
    }

    @Test
    void TC_E_38_CSMS_evNotReady() {
        JsonNode answer = begun(TOKEN + EVSE);
        event("Updated", "ChargingStateChanged", "'chargingState':'SuspendedEV'", "");

        assertThat(answer.get("idTokenInfo").get("status").stringValue()).isEqualTo("Accepted");
        assertThat(session().isActive()).isTrue();
        assertThat(kinds()).contains(Kind.SUSPENDED);
    }

    @Test
    void TC_E_53_CSMS_everyTransactionMayNumberFromZero() {
        begun(TOKEN + EVSE);
        event("Ended", "StopAuthorized", "'stoppedReason':'Local'", "");
        seqNo = 0;
        event("tx2", "Started", "CablePluggedIn", "'chargingState':'EVConnected'", TOKEN + EVSE);

        assertThat(sessions()).hasSize(2);
        assertThat(sessions().stream().filter(ChargingSession::isActive)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "TC_E_29_CSMS, true,  true",
        "TC_E_30_CSMS, true,  false",
        "TC_E_31_CSMS, false, true",
    })
    void TC_E_checkTransactionStatus(String number, boolean ongoing, boolean inQueue) {
        station.deviate(
                "GetTransactionStatus",
                new Deviation.Instead(new GetTransactionStatusResponse(inQueue, ongoing, null)));

        assertThat(CPMS.transactionStatus(address, "tx"))
                .as(number)
                .isEqualTo(new TransactionStatus.Told(ongoing, inQueue));
        assertThat(payload("GetTransactionStatus").toString()).isEqualTo("{\"transactionId\":\"tx\"}");
    }

    @ParameterizedTest
    @CsvSource({"TC_E_33_CSMS, true", "TC_E_34_CSMS, false"})
    void TC_E_checkStatusWithoutATransaction(String number, boolean inQueue) {
        station.deviate("GetTransactionStatus", new Deviation.Instead(new GetTransactionStatusResponse(inQueue)));

        assertThat(CPMS.transactionStatus(address, null))
                .as(number)
                .isEqualTo(new TransactionStatus.Told(null, inQueue));
        assertThat(payload("GetTransactionStatus").toString()).isEqualTo("{}");
    }

    /** P-43: numbers are missing; the station says that nothing more will come, so the bill is made. */
    @Test
    void aGapIsClosedByTheStationsOwnWord() {
        begun(TOKEN + EVSE);
        seqNo = 4;
        event("Ended", "StopAuthorized", "'stoppedReason':'Local'", meter(9000, "Transaction.End"));
        assertThat(session().isUnsettled()).isTrue();

        CPMS.care().settle();
        assertThat(session().isUnsettled()).isFalse();
        assertThat(payload("GetTransactionStatus").get("transactionId").stringValue())
                .isEqualTo("tx");
        assertThat(kinds()).contains(Kind.REPORTS_MISSING, Kind.STATUS_ASKED);
    }

    /** Field lesson 6. */
    @Test
    void aSessionThatNobodyHearsOfIsClosedWithItsLastReading() {
        begun(TOKEN + EVSE);
        event("Updated", "MeterValuePeriodic", "'chargingState':'Charging'", meter(5000, "Sample.Periodic"));
        station.goOffline();
        DoorOnDatabase.await("offline", () -> !isOnline());
        CPMS.care().hush();

        assertThat(session().isActive()).isFalse();
        assertThat(session().meter().energy()).isEqualTo(WattHours.of(4000));
        station.goOnline();
        event("Ended", "StopAuthorized", "'stoppedReason':'Local'", meter(9000, "Transaction.End"));
        assertThat(session().meter().energy()).as("the true end came after all").isEqualTo(WattHours.of(8000));
    }

    /** P-31: the token was let in offline; the station does not stop by itself. */
    @Test
    void aTokenThatWasLetInOfflineIsCheckedAgainAndTheStationAskedToStop() {
        station.deviate(
                "RequestStopTransaction",
                new Deviation.Instead(new RequestStopTransactionResponse(RequestStartStopStatus.ACCEPTED)));
        JsonNode answer =
                event("Started", "Authorized", "'chargingState':'Charging'", STRANGER + EVSE + ",'offline':true");
        event("Updated", "MeterValuePeriodic", "'chargingState':'Charging'", meter(5000, "Sample.Periodic"));
        assertThat(answer.get("idTokenInfo").get("status").stringValue()).isEqualTo("Unknown");

        CPMS.care().stop();
        assertThat(payload("RequestStopTransaction").get("transactionId").stringValue())
                .isEqualTo("tx");
        assertThat(kinds()).contains(Kind.RECORDED_OFFLINE, Kind.REFUSED, Kind.STOP_ASKED);
    }

    @Test
    void TC_J_02_CSMS_clockAlignedMeterValuesWhileATransactionGoesOn() {
        begun(TOKEN + EVSE);
        event("Updated", "MeterValueClock", "'chargingState':'Charging'", meter(3000, "Sample.Clock"));

        assertThat(session().meter().energy()).isEqualTo(WattHours.of(2000));
    }

    @Test
    void TC_J_03_CSMS_TC_J_10_CSMS_meterValuesOfTheEnd() {
        begun(TOKEN + EVSE);
        event("Ended", "StopAuthorized", "'stoppedReason':'Local'", meter(7000, "Sample.Clock"));

        assertThat(session().meter().energy()).isEqualTo(WattHours.of(6000));
    }

    /** Kept byte for byte, or nobody can check the signature (P-45). */
    @Test
    void TC_J_04_CSMS_TC_J_11_CSMS_signedMeterValues() {
        String signed =
                "'signedMeterValue':{'signedMeterData':'T0NNRnwge/8=\\u00e4','signingMethod':'','encodingMethod':'OCMF','publicKey':'a2V5'}";
        begun(TOKEN + EVSE);
        event(
                "Updated",
                "MeterValuePeriodic",
                "'chargingState':'Charging'",
                ",'meterValue':[{'timestamp':'" + now() + "','sampledValue':[{'value':5000," + signed + "}]}]");

        List<MeterReading.Sample> samples = CPMS
                .store
                .sessions
                .readings(session().id())
                .stream()
                .flatMap(reading -> reading.samples().stream())
                .filter(sample -> sample.signed() != null)
                .toList();
        assertThat(samples).singleElement().satisfies(sample -> {
            JsonNode kept = JSON.readTree(sample.signed());
            assertThat(kept.get("signedMeterData").stringValue()).isEqualTo("T0NNRnwge/8=\u00e4");
            assertThat(kept.get("publicKey").stringValue()).isEqualTo("a2V5");
        });
    }

    @Test
    void TC_J_07_CSMS_TC_J_08_CSMS_meterValuesOfTheBeginWithOrWithoutEvse() {
        event("Started", "CablePluggedIn", "'chargingState':'EVConnected'", meter(1000, "Transaction.Begin"));
        assertThat(session().meter().first()).isEqualTo(WattHours.of(1000));
        assertThat(session().place().number()).isNull();
        event("Updated", "Authorized", "'chargingState':'EVConnected'", TOKEN + EVSE);

        assertThat(session().place().number()).isEqualTo(1);
    }

    @Test
    void TC_J_09_CSMS_sampledMeterValuesWithMultiplierAndUnit() {
        begun(TOKEN + EVSE);
        event(
                "Updated",
                "MeterValuePeriodic",
                "'chargingState':'Charging'",
                ",'meterValue':[{'timestamp':'" + now()
                        + "','sampledValue':[{'value':0.3,'unitOfMeasure':{'unit':'kWh','multiplier':1}}]}]");

        assertThat(session().meter().energy()).isEqualTo(WattHours.of(2000));
    }

    @Test
    void TC_C_08_CSMS_TC_C_20_CSMS_tokensFromTheStationsCacheAreCheckedWhenTheyCome() {
        assertThat(begun(TOKEN + EVSE).get("idTokenInfo").toString())
                .isEqualTo("{\"status\":\"Accepted\",\"groupIdToken\":{\"idToken\":\"FLEET\",\"type\":\"Central\"}}");
        seqNo = 0;
        JsonNode refused = event("tx3", "Started", "Authorized", "'chargingState':'EVConnected'", STRANGER);
        assertThat(refused.get("idTokenInfo").get("status").stringValue()).isEqualTo("Unknown");
    }

    @Test
    void TC_F_04_CSMS_remoteStartAndNobodyPlugsIn() {
        assertThat(remoteStart()).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(session().isPending()).isTrue();
        DoorOnDatabase.await("given up", () -> {
            CPMS.care().settle();
            return !session().isPending();
        });
        assertThat(kinds()).contains(Kind.REQUEST_ABANDONED);
    }

    @Test
    void TC_F_13_CSMS_TC_F_14_CSMS_triggerTransactionEvent() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);

        trigger("TransactionEvent", "MeterValues");
    }

    private JsonNode begun(String more) {
        return event(
                "Started", "CablePluggedIn", "'chargingState':'EVConnected'", more + meter(1000, "Transaction.Begin"));
    }

    private JsonNode event(String type, String trigger, String info, String more) {
        return event("tx", type, trigger, info, more);
    }

    private JsonNode event(String id, String type, String trigger, String info, String more) {
        String payload = "{'eventType':'" + type + "','timestamp':'" + now() + "','triggerReason':'" + trigger
                + "','seqNo':" + seqNo + ",'transactionInfo':{'transactionId':'" + id + "'," + info + "}" + more + "}";
        seqNo++;
        return station.call("TransactionEvent", JSON.readTree(payload.replace('\'', '"')))
                .get();
    }

    private String meter(int register, String context) {
        return ",'meterValue':[{'timestamp':'" + now() + "','sampledValue':[{'value':" + register + ",'context':'"
                + context + "'}]}]";
    }

    private Instant now() {
        return begin.plus(Duration.ofMinutes(seqNo));
    }

    private JsonNode payload(String action) {
        return station.journal().received(action).stream()
                .map(Frame::payload)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<Kind> kinds() {
        return CPMS.store.sessions.story(session().id()).stream()
                .map(SessionEvent::kind)
                .toList();
    }
}
