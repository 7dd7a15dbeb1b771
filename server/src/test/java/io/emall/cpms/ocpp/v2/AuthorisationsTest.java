package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.RealTimeAuthorisation.Answer;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.v2.IdToken;
import io.emall.wire.ocpp.v2.IdTokenType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationsTest {
    private static final IdToken CARD = new IdToken("DEADBEEF", IdTokenType.ISO14443);

    private final Conversation talk = Conversation.accepted("2.0.1", Ocpp2::dialect);

    private String status(String token, String type) {
        return talk.ask("Authorize", "{'idToken':{'idToken':'" + token + "','type':'" + type + "'}}")
                .get("idTokenInfo")
                .get("status")
                .stringValue();
    }

    @Test
    void authorize() {
        assertThat(status("deadbeef", "ISO14443")).isEqualTo("Accepted");
        assertThat(status("NOBODY", "ISO14443")).isEqualTo("Unknown");
        assertThat(status("", "Central")).isEqualTo("Invalid");
        assertThat(status("", "NoAuthorization")).isEqualTo("Accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, Unknown",
        "BLOCKED, Blocked",
        "EXPIRED, Expired",
        "NO_CREDIT, NoCredit",
        "NOT_HERE, NotAtThisLocation",
        "RESERVED_FOR_ANOTHER, NotAtThisTime"
    })
    void everyRefusalHasAWord(Authorisation.Reason reason, String word) {
        talk.site.whitelist = Whitelist.NEVER;
        talk.site.issuerSays = new Answer.Refused(reason);

        assertThat(status("DEADBEEF", "ISO14443")).isEqualTo(word);
    }

    /** P-30. */
    @Test
    void aGroupIsTold() {
        Driver driver = new Driver(
                new TokenUid("X"), "RFID", null, null, null, null, "FLEET", Driver.AuthMethod.WHITELIST, null);

        assertThat(IdTokens.info(Version.OCPP_2_0_1, CARD, new Authorisation.Allowed(driver, null))
                        .groupIdToken())
                .isEqualTo(new IdToken("FLEET", IdTokenType.CENTRAL));
    }
}
