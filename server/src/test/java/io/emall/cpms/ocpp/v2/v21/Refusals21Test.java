package io.emall.cpms.ocpp.v2.v21;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.cpms.ocpp.v2.Ocpp2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What we do not do is declined in the words of the standard (P-75). */
class Refusals21Test {
    private static final String HASH =
            "{'hashAlgorithm':'SHA256','issuerNameHash':'a','issuerKeyHash':'b','serialNumber':'c'}";

    private final Conversation talk = Conversation.accepted("2.1", house -> Ocpp2.dialect(house, Version.OCPP_2_1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OpenPeriodicEventStream  | {'constantStreamData':{'id':1,'variableMonitoringId':2,'params':{}}}",
                "PullDynamicScheduleUpdate| {'chargingProfileId':1}",
                "VatNumberValidation      | {'vatNumber':'IT01234567890','evseId':2}",
            })
    void anOfferOrQuestionIsRejected(String action, String payload) {
        JsonNode answer = talk.ask(action, payload);
        assertThat(answer.path("status").stringValue()).isEqualTo("Rejected");
        assertThat(answer.path("statusInfo").path("reasonCode").stringValue()).isEqualTo("UnsupportedRequest");
    }

    @Test
    void aVatNumberIsRepeated() {
        JsonNode answer = talk.ask("VatNumberValidation", "{'vatNumber':'IT01234567890','evseId':2}");
        assertThat(answer.path("vatNumber").stringValue()).isEqualTo("IT01234567890");
        assertThat(answer.path("evseId").intValue()).isEqualTo(2);
    }

    @Test
    void nothingIsKnownOfACertificateChain() {
        JsonNode answer = talk.ask(
                "GetCertificateChainStatus",
                "{'certificateStatusRequests':[{'source':'OCSP','urls':['http://a'],'certificateHashData':" + HASH
                        + "}]}");
        assertThat(answer.path("certificateStatus").get(0).path("status").stringValue())
                .isEqualTo("Failed");
    }

    @ParameterizedTest
    @CsvSource({"BatterySwap", "NotifySettlement", "UsePriorityCharging"})
    void whatHasNoWordForNoIsNotSupported(String action) {
        assertThat(talk.refusal(action, "{}")).isEqualTo("NotSupported");
    }

    @Test
    void aStreamNobodyOpenedIsHeardAndNotAnswered() {
        talk.station.received("[6,\"s1\",\"NotifyPeriodicEventStream\",{\"id\":1,\"pending\":0,"
                + "\"basetime\":\"2026-11-22T10:00:00Z\",\"data\":[{\"t\":0.5,\"v\":\"7\"}]}]");
        assertThat(talk.sent).isEmpty();
        assertThat(talk.failures).isEmpty();

        talk.station.received("[6,\"s2\",\"NotifyPeriodicEventStream\",{\"id\":-1}]");
        assertThat(talk.sent).isEmpty();
        assertThat(talk.failures).hasSize(1);
    }

    @Test
    void a201StationDoesNotKnowThem() {
        Conversation elder = Conversation.accepted("2.0.1", Ocpp2::dialect);
        assertThat(elder.refusal("OpenPeriodicEventStream", "{}")).isEqualTo("NotImplemented");
    }
}
