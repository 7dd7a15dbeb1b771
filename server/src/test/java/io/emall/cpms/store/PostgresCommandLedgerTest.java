package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.command.CommandLedger.Undelivered;
import io.emall.cpms.core.command.PartnerCommand;
import io.emall.cpms.core.command.Request;
import io.emall.cpms.core.command.Result;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.unit.CommandId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCommandLedgerTest {

    private static final Instant NOON = Given.NOON;
    private static final Result DONE = new Result(Result.Type.ACCEPTED, "Accepted");
    private static final LocationId SITE = new LocationId("L-CMD");
    private static final EvseUid EVSE = new EvseUid("CMD-1");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PartnerId partner;

    @BeforeEach
    void noCommands() {
        STORE.sql
                .sql("truncate command, booking, booking_event, booking_request, occupation")
                .update();
        Given.aSite(STORE, "CMD");
        partner = Given.aPartner(STORE, "CMD").id();
    }

    @Test
    void everyRequestIsReadAsItWasMade() {
        List<Request> requests = List.of(
                new Request.StartSession(SITE, EVSE, new ConnectorId("1"), Given.aDriver("Card", partner)),
                new Request.StopSession(new SessionId(UUID.randomUUID())),
                new Request.Unlock(SITE, EVSE, new ConnectorId("1")),
                new Request.Reserve(SITE, null, "r1", NOON, Given.aDriver("Card", partner)),
                new Request.CancelReservation("r1"));
        requests.forEach(this::accepted);
        assertThat(STORE.commands.overdue(NOON.plusSeconds(30), 10))
                .extracting(PartnerCommand::request)
                .containsExactlyInAnyOrderElementsOf(requests);
    }

    @Test
    void aResultIsDecidedOnce() {
        PartnerCommand command = accepted(new Request.CancelReservation("r1"));
        assertThat(STORE.commands.decide(command.id(), DONE, NOON)).isTrue();
        assertThat(STORE.commands.decide(command.id(), new Result(Result.Type.TIMEOUT, ""), NOON))
                .isFalse();
        assertThat(STORE.commands.overdue(NOON.plusSeconds(100), 10)).isEmpty();
        assertThat(STORE.commands.undelivered(NOON, 10))
                .as("who decided delivers, so that the eMSP gets one result")
                .isEmpty();
        assertThat(STORE.commands.undelivered(NOON.plusSeconds(31), 10))
                .containsExactly(new Undelivered(command, DONE, 0));
    }

    @Test
    void whatOneClaimsAnotherLeavesAloneForAWhile() {
        PartnerCommand command = accepted(new Request.CancelReservation("r1"));
        Instant due = NOON.plusSeconds(30);
        assertThat(STORE.commands.overdue(due.minusMillis(1), 10)).isEmpty();
        assertThat(STORE.commands.overdue(due, 10)).containsExactly(command);
        assertThat(STORE.commands.overdue(due, 10)).isEmpty();
        assertThat(STORE.commands.overdue(due.plusSeconds(31), 10))
                .as("the claimer died")
                .containsExactly(command);
    }

    @Test
    void anUndeliveredResultIsTriedAgainUntilItIsTakenOrGivenUp() {
        PartnerCommand command = accepted(new Request.CancelReservation("r1"));
        STORE.commands.decide(command.id(), DONE, NOON);
        STORE.commands.undeliverable(command.id(), NOON.plusSeconds(5), "503");
        assertThat(STORE.commands.undelivered(NOON.plusSeconds(4), 10)).isEmpty();
        assertThat(STORE.commands.undelivered(NOON.plusSeconds(5), 10))
                .containsExactly(new Undelivered(command, DONE, 1));
        STORE.commands.undeliverable(command.id(), Instant.MAX, "gave up");
        assertThat(STORE.commands.undelivered(NOON.plusSeconds(10_000), 10)).isEmpty();
        PartnerCommand taken = accepted(new Request.CancelReservation("r2"));
        STORE.commands.decide(taken.id(), DONE, NOON);
        STORE.commands.delivered(taken.id(), NOON);
        assertThat(STORE.commands.undelivered(NOON.plusSeconds(10_000), 10)).isEmpty();
    }

    /** O-37: remembered across restarts. */
    @Test
    void acceptedStartsAreGrants() {
        PartnerCommand start = accepted(new Request.StartSession(SITE, EVSE, null, Given.aDriver("Card", partner)));
        accepted(new Request.StartSession(SITE, null, null, Given.aDriver("Card", partner)));
        accepted(new Request.Unlock(SITE, EVSE, new ConnectorId("1")));
        Grant grant = new Grant(start.number(), EVSE, Given.aDriver("Card", partner), null, NOON);
        assertThat(STORE.grants.recent(new StationId("CMD"), NOON)).containsExactly(grant);
        assertThat(STORE.grants.recent(new StationId("CMD"), NOON.plusMillis(1)))
                .isEmpty();
        assertThat(STORE.grants.recent(new StationId("OTHER"), NOON)).isEmpty();
    }

    private PartnerCommand accepted(Request request) {
        PartnerCommand command = new PartnerCommand(
                new CommandId(UUID.randomUUID()),
                STORE.commands.nextNumber(),
                partner,
                request,
                URI.create("https://emsp.example/commands/1"),
                NOON,
                NOON.plusSeconds(30));
        STORE.commands.accept(command);
        return command;
    }
}
