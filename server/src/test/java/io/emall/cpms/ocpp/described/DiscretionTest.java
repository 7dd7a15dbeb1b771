package io.emall.cpms.ocpp.described;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.technical.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens a station is kept nowhere (§5a.12). */
class DiscretionTest {
    private static final String SECRET = "0011223344556677";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'key':'AuthorizationKey','value':'%s'}",
                "{'key':'authorizationkey','value':'%s'}",
                "{'key':'AcmeWifiPassword','value':'%s'}",
                "{'key':'AcmeVpnKey','value':'%s'}",
                "{'key':'WlanPsk','value':'%s'}",
                "{'setVariableData':[{'attributeValue':'%s','component':{'name':'SecurityCtrlr'},"
                        + "'variable':{'name':'BasicAuthPassword'}}]}",
                "{'connectionData':{'vpn':{'server':'s','user':'u','password':'%1$s','key':'%1$s','type':'PPTP'}}}",
                "{'connectionData':{'apn':{'apn':'a','apnPassword':'%s'}}}",
                "{'location':'ftp://installer:%s@files.example/fw.bin'}",
                "{'location':'http://h/station-files/log/0197c6a5-3a52-7d7e-8a44-000000000001/%s'}"
            })
    void secretsAreNotKept(String request) {
        String kept = new Discretion(request.replace('\'', '"').formatted(SECRET)).kept();

        assertThat(kept).doesNotContain(SECRET).contains("•••");
    }

    @Test
    void theRestIsKeptAsItIs() {
        String request = "{\"key\":\"HeartbeatInterval\",\"value\":\"300\"}";
        assertThat(new Discretion(request).kept()).isEqualTo(request);
    }

    @Test
    void driversTokensAreShortened() {
        assertThat(new Discretion("{\"idTag\":\"4711\"}").kept()).isEqualTo("{\"idTag\":\"•••11\"}");
        assertThat(new Discretion("{\"idTag\":\"DEADBEEF\"}").kept()).isEqualTo("{\"idTag\":\"•••BEEF\"}");
        assertThat(new Discretion("{\"idToken\":{\"idToken\":\"DEADBEEF\",\"type\":\"ISO14443\"}}").kept())
                .isEqualTo("{\"idToken\":{\"idToken\":\"•••BEEF\",\"type\":\"ISO14443\"}}");
    }

    @Test
    void aStationThatRepeatsASecretIsNotQuoted() {
        Discretion discretion = new Discretion("{\"key\":\"AuthorizationKey\",\"value\":\"" + SECRET + "\"}");

        assertThat(discretion.words("cannot set " + SECRET)).isEqualTo("cannot set •••");
        assertThat(discretion.answered("{\"status\":\"Rejected\",\"info\":\"" + SECRET + "\"}"))
                .isEqualTo(new CommandResult.Answered("{\"status\":\"Rejected\",\"info\":\"•••\"}", "Rejected"));
    }

    @Test
    void aStationThatTellsItsKeyIsNotQuotedEither() {
        assertThat(new Discretion("{}")
                        .answered("{\"configurationKey\":[{\"key\":\"AuthorizationKey\",\"readonly\":false,"
                                + "\"value\":\"" + SECRET + "\"}]}"))
                .isInstanceOfSatisfying(CommandResult.Answered.class, answered -> assertThat(answered.document())
                        .doesNotContain(SECRET));
    }
}
