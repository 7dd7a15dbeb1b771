package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpp.block.Conversation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * P-44: a transaction may begin at any of six moments and end at any of six, so EVSE, token and energy come with
 * whichever event they come with. Every combination makes one whole session with one bill.
 */
class TransactionPointsTest {

    /** What happens in this order when a car comes; one of it is where the transaction begins (TxStartPoint). */
    private enum Start {
        ParkingBayOccupancy("EVDetected", "Idle", false),
        EVConnected("CablePluggedIn", "EVConnected", false),
        Authorized("Authorized", "EVConnected", true),
        DataSigned("SignedDataReceived", "EVConnected", true),
        PowerPathClosed("ChargingStateChanged", "SuspendedEV", true),
        EnergyTransfer("ChargingStateChanged", "Charging", true);

        final String trigger;
        final String state;
        final boolean isAuthorised;

        Start(String trigger, String state, boolean isAuthorised) {
            this.trigger = trigger;
            this.state = state;
            this.isAuthorised = isAuthorised;
        }
    }

    /** And when it goes (TxStopPoint). */
    private enum Stop {
        EnergyTransfer("ChargingStateChanged", "SuspendedEV", "StoppedByEV"),
        Authorized("StopAuthorized", "EVConnected", "Local"),
        DataSigned("SignedDataReceived", "EVConnected", "Local"),
        PowerPathClosed("ChargingStateChanged", "EVConnected", "Local"),
        EVConnected("EVCommunicationLost", "Idle", "EVDisconnected"),
        ParkingBayOccupancy("EVDeparted", "Idle", "Local");

        final String trigger;
        final String state;
        final String reason;

        Stop(String trigger, String state, String reason) {
            this.trigger = trigger;
            this.state = state;
            this.reason = reason;
        }
    }

    private final Conversation talk = Conversation.accepted("v2.0.1", Ocpp2::dialect);
    private int seqNo;
    private boolean isShown;

    static Stream<Arguments> pairs() {
        return Arrays.stream(Start.values())
                .flatMap(start -> Arrays.stream(Stop.values()).map(stop -> Arguments.of(start, stop)));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @MethodSource("pairs")
    void p44EveryStartAndStopPointMakesOneWholeSession(Start from, Stop to) {
        for (Start moment : Start.values()) {
            if (moment.compareTo(from) >= 0) {
                come(moment, moment == from);
            }
        }
        event("Updated", "MeterValuePeriodic", "Charging", null, false, 5000, "Sample.Periodic");
        for (Stop moment : Stop.values()) {
            if (moment.compareTo(to) <= 0) {
                go(moment, moment == to);
            }
        }

        assertThat(talk.site.ledger.sessions).hasSize(1);
        ChargingSession session = talk.site.ledger.sessions.values().iterator().next();
        assertThat(session.state()).isInstanceOfSatisfying(Ended.class, ended -> {
            assertThat(ended.settleBy()).as("nothing is missing").isNull();
            assertThat(ended.reason()).isEqualTo(to.reason);
        });
        assertThat(session.place().number()).isEqualTo(1);
        assertThat(session.driver().contractId()).isEqualTo("DE-ABC-C1");
        assertThat(talk.site.ledger.records)
                .singleElement()
                .satisfies(record -> assertThat(record.bill().energy()).isEqualTo(WattHours.of(8000)));
    }

    private void come(Start moment, boolean isFirst) {
        event(
                isFirst ? "Started" : "Updated",
                moment.trigger,
                moment.state,
                null,
                moment.isAuthorised && !isShown,
                1000,
                isFirst ? "Transaction.Begin" : "Sample.Periodic");
        isShown |= moment.isAuthorised;
    }

    private void go(Stop moment, boolean isLast) {
        event(
                isLast ? "Ended" : "Updated",
                moment.trigger,
                moment.state,
                isLast ? moment.reason : null,
                moment == Stop.Authorized,
                9000,
                isLast ? "Transaction.End" : "Sample.Periodic");
    }

    private void event(
            String type,
            String trigger,
            String state,
            @Nullable String reason,
            boolean withToken,
            int register,
            String context) {
        String at = "'2026-11-22T09:%02d:00Z'".formatted(30 + seqNo);
        // The bay does not know which cable will be taken.
        String evse = trigger.equals("EVDetected") ? "" : ",'evse':{'id':1,'connectorId':1}";
        List<String> parts = List.of(
                "'eventType':'" + type + "','timestamp':" + at + ",'triggerReason':'" + trigger + "','seqNo':" + seqNo,
                "'transactionInfo':{'transactionId':'tx','chargingState':'" + state + "'"
                        + (reason == null ? "" : ",'stoppedReason':'" + reason + "'") + "}" + evse,
                "'meterValue':[{'timestamp':" + at + ",'sampledValue':[{'value':" + register + ",'context':'" + context
                        + "'}]}]" + (withToken ? ",'idToken':{'idToken':'DEADBEEF','type':'ISO14443'}" : ""));
        talk.ask("TransactionEvent", "{" + String.join(",", parts) + "}");
        seqNo++;
    }
}
