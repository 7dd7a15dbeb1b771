package io.emall.cpms.ocpi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.command.PartnerCommand;
import io.emall.cpms.core.command.Request;
import io.emall.cpms.core.command.Result;
import io.emall.cpms.core.command.ResultDelivery;
import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.token.RealTimeAuthorisation;
import io.emall.cpms.core.token.RealTimeAuthorisation.Answer;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.unit.CommandId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.view.TokenView;
import io.emall.sim.emsp.Mood;
import io.emall.sim.emsp.Received;
import io.emall.sim.emsp.SimEmsp;
import io.emall.wire.ocpi.v221.AllowedType;
import io.emall.wire.ocpi.v221.WhitelistType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AskAndTellTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static final LocationId HERE = new LocationId("L1");

    private static SimEmsp emsp;
    private static PartnerId partner;

    private final RealTimeAuthorisation issuers = CPMS.bean(RealTimeAuthorisation.class);
    private final ResultDelivery delivery = CPMS.bean(ResultDelivery.class);

    @BeforeAll
    static void open() {
        emsp = CPMS.registered("ASK");
        partner = CPMS.partner("ASK").id();
    }

    @AfterAll
    static void close() {
        emsp.close();
    }

    @Test
    @DisplayName("O-36: the issuer is asked with uid, type and where the driver stands, and its verdict is taken")
    void asksTheIssuer() {
        Token token = token("04ASK1");
        assertThat(issuers.ask(token, HERE, new EvseUid("L1-1"))).isInstanceOf(Answer.Allowed.class);
        Received asked = emsp.received("tokens").getLast();
        assertThat(asked.path()).isEqualTo("tokens/04ASK1/authorize");
        assertThat(asked.query()).isEqualTo("type=RFID");
        assertThat(asked.body().path("location_id").stringValue()).isEqualTo("L1");
        assertThat(asked.body().at("/evse_uids/0").stringValue()).isEqualTo("L1-1");

        assertThat(verdict(AllowedType.BLOCKED)).isEqualTo(new Answer.Refused(Reason.BLOCKED));
        assertThat(verdict(AllowedType.EXPIRED)).isEqualTo(new Answer.Refused(Reason.EXPIRED));
        assertThat(verdict(AllowedType.NO_CREDIT)).isEqualTo(new Answer.Refused(Reason.NO_CREDIT));
        assertThat(verdict(AllowedType.NOT_ALLOWED)).isEqualTo(new Answer.Refused(Reason.NOT_HERE));
    }

    @Test
    @DisplayName("O-36: a token the issuer does not know is unknown; an issuer that fails is unreachable")
    void tellsUnknownFromUnreachable() {
        Token stranger = TokenView.from(
                new io.emall.wire.ocpi.v221.Token(
                        "DE", "ASK", "04NEVER", "RFID", "C", "I", true, WhitelistType.NEVER, Instant.EPOCH),
                partner);
        assertThat(issuers.ask(stranger, HERE, null)).isEqualTo(new Answer.Refused(Reason.UNKNOWN));
        Token token = token("04ASK3");
        emsp.mood("tokens", new Mood.Answers(500));
        assertThat(issuers.ask(token, HERE, null)).isInstanceOf(Answer.Unreachable.class);
        emsp.mood("tokens", new Mood.Drops());
        assertThat(issuers.ask(token, HERE, null)).isInstanceOf(Answer.Unreachable.class);
        emsp.behave();
    }

    @Test
    @DisplayName("O-37: a result is posted to the response URL, each time under the command's own request id")
    void tellsResults() {
        CommandId id = new CommandId(UUID.randomUUID());
        PartnerCommand command = new PartnerCommand(
                id,
                1,
                partner,
                new Request.CancelReservation("r"),
                URI.create(emsp.versionsUrl().replace("/versions", "/2.2.1/responses/" + id)),
                Instant.EPOCH,
                Instant.EPOCH);
        emsp.mood("responses", new Mood.Answers(500));
        assertThat(delivery.deliver(command, new Result(Result.Type.TIMEOUT, "too late")))
                .contains("500");
        emsp.behave();
        delivery.deliver(command, new Result(Result.Type.TIMEOUT, "too late"));
        List<Received> told = emsp.received("responses");
        assertThat(told).hasSize(2).allSatisfy(r -> {
            assertThat(r.method()).isEqualTo("POST");
            assertThat(r.headers()).containsEntry("x-request-id", id.toString());
            assertThat(r.body().path("result").stringValue()).isEqualTo("TIMEOUT");
        });
    }

    private Answer verdict(AllowedType allowed) {
        Token token = token("04ASK2");
        emsp.verdict("04ASK2", allowed);
        return issuers.ask(token, HERE, null);
    }

    private static Token token(String uid) {
        return TokenView.from(emsp.addToken(uid, "RFID", true, WhitelistType.NEVER), partner);
    }
}
