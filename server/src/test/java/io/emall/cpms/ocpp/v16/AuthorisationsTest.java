package io.emall.cpms.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.token.RealTimeAuthorisation.Answer;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpp.block.Conversation;
import io.emall.wire.ocpp.v16.AuthorizationStatus;
import io.emall.wire.ocpp.v16.IdTagInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationsTest {
    private final Conversation talk = Conversation.accepted("1.6", Ocpp16::dialect);

    @Test
    void authorize() {
        assertThat(talk.ask("Authorize", "{'idTag':'deadbeef'}").toString())
                .isEqualTo("{\"idTagInfo\":{\"status\":\"Accepted\"}}");
        assertThat(talk.ask("Authorize", "{'idTag':'NOBODY'}").toString())
                .isEqualTo("{\"idTagInfo\":{\"status\":\"Invalid\"}}");
        assertThat(talk.ask("Authorize", "{'idTag':''}").toString())
                .isEqualTo("{\"idTagInfo\":{\"status\":\"Invalid\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, Invalid",
        "BLOCKED, Blocked",
        "EXPIRED, Expired",
        "NO_CREDIT, Blocked",
        "NOT_HERE, Blocked",
        "RESERVED_FOR_ANOTHER, Blocked"
    })
    void everyRefusalHasAWord(Authorisation.Reason reason, String word) {
        talk.site.whitelist = Whitelist.NEVER;
        talk.site.issuerSays = new Answer.Refused(reason);

        assertThat(talk.ask("Authorize", "{'idTag':'DEADBEEF'}").toString())
                .isEqualTo("{\"idTagInfo\":{\"status\":\"" + word + "\"}}");
    }

    /** P-30. */
    @Test
    void aGroupIsTheParentIfItFits() {
        assertThat(IdTags.info(allowed("FLEET"))).isEqualTo(new IdTagInfo(AuthorizationStatus.ACCEPTED, null, "FLEET"));
        assertThat(IdTags.info(allowed("A".repeat(21)))).isEqualTo(new IdTagInfo(AuthorizationStatus.ACCEPTED));
    }

    private static Authorisation allowed(String group) {
        Driver driver =
                new Driver(new TokenUid("X"), "RFID", null, null, null, null, group, Driver.AuthMethod.WHITELIST, null);
        return new Authorisation.Allowed(driver, null);
    }
}
