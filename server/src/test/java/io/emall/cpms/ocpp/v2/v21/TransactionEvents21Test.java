package io.emall.cpms.ocpp.v2.v21;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.cpms.ocpp.v2.Ocpp2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What 2.1 adds to transactions is taken from 2.1 stations and from no others (P-44). */
class TransactionEvents21Test {
    private static final String INFO = ",'transactionInfo':{'transactionId':'T1'";
    private static final String NEWS = ",'evseSleep':true,'preconditioningStatus':'Ready','costDetails':{'totalCost':"
            + "{'currency':'EUR','typeOfCost':'NormalCost','total':{'inclTax':1.5}},'totalUsage':"
            + "{'energy':1.5,'chargingTime':60,'idleTime':0}}";

    private final Conversation talk = Conversation.accepted("2.1", house -> Ocpp2.dialect(house, Version.OCPP_2_1));
    private final Conversation elder = Conversation.accepted("2.0.1", Ocpp2::dialect);

    private static String event(String type, int seqNo, String trigger, String info, String rest) {
        return "{'eventType':'" + type + "','seqNo':" + seqNo + ",'timestamp':'2026-11-22T10:0" + seqNo
                + ":00Z','triggerReason':'" + trigger + "'" + INFO + info + "}" + rest + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CostLimitReached",
                "LimitSet",
                "OperationModeChanged",
                "RunningCost",
                "SoCLimitReached",
                "TariffChanged",
                "TariffNotAccepted",
                "TxResumed"
            })
    void newReasonsAreTaken(String trigger) {
        assertThat(talk.ask("TransactionEvent", event("Started", 0, trigger, "", ",'evse':{'id':1}"))
                        .isEmpty())
                .isTrue();
        assertThat(talk.quarantined).isEmpty();
    }

    @Test
    void newFieldsAreTaken() {
        String limit =
                ",'tariffId':'t','operationMode':'ChargingOnly','transactionLimit':{'maxEnergy':10.5,'maxSoC':80}";
        JsonNode answer = talk.ask("TransactionEvent", event("Started", 0, "LimitSet", limit, NEWS));
        assertThat(answer.isEmpty()).isTrue();
        assertThat(talk.failures).isEmpty();
    }

    /** A fact is never lost for that: it is mended (field lesson 13). */
    @Test
    void a201StationIsTakenAtItsWordWithoutThem() {
        elder.ask("TransactionEvent", event("Started", 0, "CostLimitReached", "", NEWS));
        assertThat(elder.deviations).containsExactly("unknown-fields", "unknown-word");
    }

    @Test
    void aLongTokenOfAKindOfItsOwnIsHeard() {
        String token = "{'idToken':{'idToken':'" + "x".repeat(255) + "','type':'EVCCID'}}";
        assertThat(talk.ask("Authorize", token)
                        .path("idTokenInfo")
                        .path("status")
                        .stringValue())
                .isEqualTo("Unknown");
        assertThat(elder.refusal("Authorize", token)).isEqualTo("PropertyConstraintViolation");
    }

    @Test
    void aReservationMayEndWithoutATransaction() {
        String update = "{'reservationId':5,'reservationUpdateStatus':'NoTransaction'}";
        assertThat(talk.ask("ReservationStatusUpdate", update).isEmpty()).isTrue();
        assertThat(elder.refusal("ReservationStatusUpdate", update)).isEqualTo("PropertyConstraintViolation");
    }

    @Test
    void aCallThatComesTwiceIsTakenOnce() {
        String event = event("Started", 0, "TxResumed", "", ",'evse':{'id':1}");
        JsonNode first = talk.ask("TransactionEvent", event);
        assertThat(talk.ask("TransactionEvent", event)).isEqualTo(first);
        assertThat(talk.site.ledger.sessions).hasSize(1);
    }
}
