package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import org.junit.jupiter.api.Test;

/** ISO 15118 without anybody who knows a certificate (P-33). */
class ContractsTest {
    private static final String NAMED = "{'hashAlgorithm':'SHA256','issuerNameHash':'aa','issuerKeyHash':'bb',"
            + "'serialNumber':'01','responderURL':'http://x'}";

    private final Conversation talk = Conversation.accepted("2.0.1", Ocpp2::dialect);

    @Test
    void nobodyAnswersForAForeignCertificate() {
        assertThat(talk.ask("GetCertificateStatus", "{'ocspRequestData':" + NAMED + "}")
                        .toString())
                .isEqualTo("{\"status\":\"Failed\"}");
    }

    @Test
    void withoutAProviderThereAreNoContracts() {
        assertThat(talk.ask(
                                "Get15118EVCertificate",
                                "{'iso15118SchemaVersion':'urn:iso:15118:2:2013:MsgDef','action':'Install','exiRequest':'gA=='}")
                        .toString())
                .isEqualTo("{\"status\":\"Failed\",\"exiResponse\":\"\"}");
    }

    @Test
    void aContractNobodyVouchesForIsInvalid() {
        assertThat(talk.ask(
                                "Authorize",
                                "{'idToken':{'idToken':'DE8AACA2B3C4D5','type':'eMAID'},'iso15118CertificateHashData':["
                                        + NAMED + "]}")
                        .toString())
                .isEqualTo(
                        "{\"idTokenInfo\":{\"status\":\"Invalid\"},\"certificateStatus\":\"NoCertificateAvailable\"}");
    }
}
