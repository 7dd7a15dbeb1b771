package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.TransactionStatus;
import io.emall.cpms.core.unit.WattHours;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation2.TxStart;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v2.GetTransactionStatusResponse;
import io.emall.wire.ocpp.v2.RequestStartStopStatus;
import io.emall.wire.ocpp.v2.RequestStopTransactionResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Cases of block E, transactions, of the OCA's certification of a 2.0.1 CSMS, by their numbers. */
class Ocpp201TransactionsCertificationTest extends TransactionCase {
    /** Whoever waits, waits no longer than it takes to look. */
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase(DoorOnDatabase.IMPATIENT);

    private static final String SIGNED = ",'signedMeterValue':{'signedMeterData':'T0NNRnw=','signingMethod':'',"
            + "'encodingMethod':'OCMF','publicKey':'a2V5'}";

    Ocpp201TransactionsCertificationTest() {
        super(CPMS);
    }

    /** A transaction may begin at any of these moments (P-44), the token shown before or afterwards. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TC_E_01_CSMS, Authorized,           EVConnected, true",
        "TC_E_02_CSMS, ChargingStateChanged, Charging,    true",
        "TC_E_09_CSMS, CablePluggedIn,       EVConnected, false",
        "TC_E_10_CSMS, Authorized,           Idle,        true",
        "TC_E_11_CSMS, SignedDataReceived,   EVConnected, true",
        "TC_E_12_CSMS, EVDetected,           Idle,        false",
    })
    void TC_E_startTransactionOptions(String number, String trigger, String state, boolean authorised) {
        String signed = trigger.equals("SignedDataReceived") ? SIGNED : "";
        String first = values("{'value':1000,'context':'Transaction.Begin'" + signed + "}");
        JsonNode answer =
                event("Started", trigger, "'chargingState':'" + state + "'", (authorised ? TOKEN : "") + EVSE + first);
        assertThat(answer).as(number).hasToString(authorised ? FLEET : "{}");
        if (!authorised) {
            assertThat(event("Updated", "Authorized", "'chargingState':'EVConnected'", TOKEN))
                    .as(number)
                    .hasToString(FLEET);
        }
        assertThat(event("Updated", "ChargingStateChanged", "'chargingState':'Charging'", ""))
                .as(number)
                .hasToString("{}");

        assertThat(session().isActive()).as(number).isTrue();
        assertThat(session().driver().contractId()).as(number).isEqualTo("NL-MSP-GOODCARD");
        assertThat(session().place().number()).as(number).isEqualTo(1);
        assertThat(session().meter().first()).as(number).isEqualTo(WattHours.of(1000));
    }

    /** From plugging in to driving away, as a station with that TxStartPoint tells it. */
    @ParameterizedTest
    @EnumSource(TxStart.class)
    void TC_E_03_CSMS_cablePluginFirst(TxStart start) {
        StationAddress its = CPMS.register();
        try (SimStation201 one = new SimStation201(its, StationPlan.withOutlets(22_000), start)) {
            one.powerUp();
            one.plug(1, Car.everyday());
            assertThat(one.swipe(1, DoorOnDatabase.GOOD)).isTrue();
            one.charge(1, Duration.ofMinutes(30));
            one.stop(1);
            one.unplug(1);

            ChargingSession session = CPMS.sessions(its).getFirst();
            assertThat(CPMS.sessions(its)).hasSize(1);
            assertThat(session.state()).isInstanceOf(Ended.class);
            assertThat(session.isUnsettled()).isFalse();
            assertThat(session.meter().energy()).isGreaterThan(WattHours.of(1000));
            assertThat(session.driver().contractId()).isEqualTo("NL-MSP-GOODCARD");
        }
    }

    @Test
    void TC_E_04_CSMS_authorizationFirst() {
        station.swipe(1, DoorOnDatabase.GOOD);
        assertThat(answered("Authorize")).hasToString(FLEET);
        station.plug(1, Car.everyday());

        assertThat(answered("TransactionEvent")).hasToString(FLEET);
        assertThat(session().isActive()).isTrue();
        assertThat(state(1)).isEqualTo(ConnectorState.OCCUPIED);
    }

    /** @param token whether the one who stops shows it, so that we say what we think of it */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TC_E_07_CSMS, StopAuthorized,       EVConnected, Local,          true",
        "TC_E_08_CSMS, StopAuthorized,       EVConnected, Local,          true",
        "TC_E_14_CSMS, EVCommunicationLost,  Idle,        EVDisconnected, false",
        "TC_E_15_CSMS, StopAuthorized,       EVConnected, Local,          true",
        "TC_E_17_CSMS, EVCommunicationLost,  Idle,        EVDisconnected, false",
        "TC_E_19_CSMS, EVDeparted,           Idle,        Local,          false",
        "TC_E_20_CSMS, EVCommunicationLost,  Idle,        EVDisconnected, false",
        "TC_E_22_CSMS, ChargingStateChanged, SuspendedEV, StoppedByEV,    false",
        "TC_E_39_CSMS, EVConnectTimeout,     Idle,        Timeout,        false",
    })
    void TC_E_stopTransactionOptions(String number, String trigger, String state, String reason, boolean token) {
        begun(TOKEN + EVSE);
        event("Updated", "MeterValuePeriodic", "'chargingState':'Charging'", meter(5000, "Sample.Periodic"));
        JsonNode answer = event(
                "Ended",
                trigger,
                "'chargingState':'" + state + "','stoppedReason':'" + reason + "'",
                (token ? TOKEN : "") + meter(9000, "Transaction.End"));

        assertThat(answer).as(number).hasToString(token ? FLEET : "{}");
        assertThat(session().state()).as(number).isInstanceOfSatisfying(Ended.class, ended -> {
            assertThat(ended.reason()).isEqualTo(reason);
            assertThat(ended.settleBy()).isNull();
        });
        assertThat(session().meter().energy()).as(number).isEqualTo(WattHours.of(8000));
    }

    @Test
    void TC_E_16_CSMS_invalidTokenIsToldAndRecorded() {
        JsonNode answer = begun(STRANGER + EVSE);
        assertThat(answer).hasToString("{\"idTokenInfo\":{\"status\":\"Unknown\"}}");
        assertThat(session().driver().partner()).isNull();

        assertThat(event(
                        "Ended",
                        "Deauthorized",
                        "'chargingState':'EVConnected','stoppedReason':'DeAuthorized'",
                        meter(1000, "Transaction.End")))
                .hasToString("{}");
        assertThat(session().state()).isInstanceOfSatisfying(Ended.class, ended -> assertThat(ended.reason())
                .isEqualTo("DeAuthorized"));
    }

    @Test
    void TC_E_21_CSMS_remoteStop() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        String transaction = station.transaction(1).orElseThrow().id();

        remoteStop(transaction);

        assertThat(told("RequestStopTransaction")).hasToString("{\"transactionId\":\"" + transaction + "\"}");
    }

    @Test
    void TC_E_26_CSMS_disconnectedAtTheEvSideSuspends() {
        begun(TOKEN + EVSE);
        assertThat(event("Updated", "EVCommunicationLost", "'chargingState':'Idle'", ""))
                .hasToString("{}");
        assertThat(event("Updated", "CablePluggedIn", "'chargingState':'Charging'", ""))
                .hasToString("{}");

        assertThat(session().isActive()).isTrue();
    }

    @Test
    void TC_E_38_CSMS_evNotReady() {
        assertThat(begun(TOKEN + EVSE)).hasToString(FLEET);
        assertThat(event("Updated", "ChargingStateChanged", "'chargingState':'SuspendedEV'", ""))
                .hasToString("{}");

        assertThat(session().isActive()).isTrue();
        assertThat(kinds()).contains(Kind.SUSPENDED);
    }

    @Test
    void TC_E_53_CSMS_everyTransactionMayNumberFromZero() {
        begun(TOKEN + EVSE);
        event("Ended", "StopAuthorized", "'stoppedReason':'Local'", "");
        assertThat(event("tx2", "Started", "CablePluggedIn", "'chargingState':'EVConnected'", TOKEN + EVSE))
                .hasToString(FLEET);

        assertThat(sessions()).hasSize(2);
        assertThat(sessions().stream().filter(ChargingSession::isActive)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
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
        assertThat(told("GetTransactionStatus")).hasToString("{\"transactionId\":\"tx\"}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TC_E_33_CSMS, true", "TC_E_34_CSMS, false"})
    void TC_E_checkStatusWithoutATransaction(String number, boolean inQueue) {
        station.deviate("GetTransactionStatus", new Deviation.Instead(new GetTransactionStatusResponse(inQueue)));

        assertThat(CPMS.transactionStatus(address, null))
                .as(number)
                .isEqualTo(new TransactionStatus.Told(null, inQueue));
        assertThat(told("GetTransactionStatus")).hasToString("{}");
    }

    /** P-43: numbers are missing; the station says that nothing more will come, so the bill is made. */
    @Test
    void aGapIsClosedByTheStationsOwnWord() {
        begun(TOKEN + EVSE);
        lose(3);
        event("Ended", "StopAuthorized", "'stoppedReason':'Local'", meter(9000, "Transaction.End"));
        assertThat(session().isUnsettled()).isTrue();

        CPMS.care().settle();
        assertThat(session().isUnsettled()).isFalse();
        assertThat(told("GetTransactionStatus").get("transactionId").stringValue())
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
        assertThat(told("RequestStopTransaction").get("transactionId").stringValue())
                .isEqualTo("tx");
        assertThat(kinds()).contains(Kind.RECORDED_OFFLINE, Kind.REFUSED, Kind.STOP_ASKED);
    }

    /** F02: the station never tells of a transaction. */
    @Test
    void aRemoteStartThatNothingFollowsIsGivenUp() {
        assertThat(remoteStart()).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(session().isPending()).isTrue();
        DoorOnDatabase.await("given up", () -> {
            CPMS.care().settle();
            return !session().isPending();
        });
        assertThat(kinds()).contains(Kind.REQUEST_ABANDONED);
    }
}
