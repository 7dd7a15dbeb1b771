package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.locallist.StationList.State;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionState.Ended;
import io.emall.cpms.core.session.StationDesk;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.station.Car;
import io.emall.wire.ocpp.v2.ClearCacheResponse;
import io.emall.wire.ocpp.v2.ClearCacheStatus;
import io.emall.wire.ocpp.v2.SendLocalListResponse;
import io.emall.wire.ocpp.v2.SendLocalListStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Cases of the OCA's certification of a 2.0.1 CSMS about authorisation, and local lists (D01, D02), by their numbers. */
class Ocpp201AuthorisationCertificationTest extends TransactionCase {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final String MASTER = groupMember("MASTERPASS");

    Ocpp201AuthorisationCertificationTest() {
        super(CPMS);
    }

    private void isRefused(String token, String status) {
        station.authorize(token);
        assertThat(answered("Authorize")).hasToString("{\"idTokenInfo\":{\"status\":\"" + status + "\"}}");
    }

    @Test
    void TC_C_02_CSMS_unknownToken() {
        isRefused(DoorOnDatabase.UNKNOWN, "Unknown");
    }

    @Test
    void TC_C_06_CSMS_blockedToken() {
        isRefused(DoorOnDatabase.BLOCKED, "Blocked");
    }

    @Test
    void TC_C_07_CSMS_expiredToken() {
        isRefused(DoorOnDatabase.EXPIRED, "Expired");
    }

    /** The station lets a token in that it remembers; it is checked with its first event. */
    @Test
    void TC_C_08_CSMS_tokenFromTheCacheIsAccepted() {
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.GOOD);

        assertThat(station.journal().sent("Authorize")).isEmpty();
        assertThat(answered("TransactionEvent")).hasToString(FLEET);
        assertThat(session().driver().contractId()).isEqualTo("NL-MSP-GOODCARD");
    }

    /** The station remembers it as good; we know that it is good no longer. */
    @Test
    void TC_C_20_CSMS_tokenFromTheCacheIsNoLongerValid() {
        station.plug(1, Car.everyday());
        station.start(1, DoorOnDatabase.BLOCKED);

        assertThat(station.journal().sent("Authorize")).isEmpty();
        assertThat(firstEvent()).hasToString("{\"idTokenInfo\":{\"status\":\"Blocked\"}}");
        station.await("the station stops it", () -> station.transaction(1).isEmpty());
    }

    private JsonNode firstEvent() {
        return station.journal()
                .answerTo(station.journal().sent("TransactionEvent").getFirst())
                .orElseThrow()
                .payload();
    }

    @Test
    void TC_C_37_CSMS_clearCacheAccepted() {
        assertThat(CPMS.listDesk().clearCache(DoorOnDatabase.PERSON, id)).isEqualTo(ACCEPTED);
        assertThat(told("ClearCache")).hasToString("{}");
    }

    @Test
    void TC_C_38_CSMS_clearCacheRejected() {
        station.deviate("ClearCache", new Deviation.Instead(new ClearCacheResponse(ClearCacheStatus.REJECTED)));

        assertThat(CPMS.listDesk().clearCache(DoorOnDatabase.PERSON, id))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(told("ClearCache")).hasToString("{}");
    }

    /** Two tokens of one group: what the one began, the other may stop at the station. */
    @Test
    void TC_C_39_CSMS_groupId() {
        CPMS.token("SISTERCARD", true);
        station.authorize(DoorOnDatabase.GOOD);
        assertThat(answered("Authorize")).hasToString(FLEET);
        begun(TOKEN + EVSE);

        station.authorize("SISTERCARD");
        assertThat(answered("Authorize")).hasToString(FLEET);
        assertThat(ended("tx", "SISTERCARD", "Local")).hasToString(FLEET);

        assertThat(session().state()).isInstanceOf(Ended.class);
        assertThat(session().driver().contractId()).isEqualTo("NL-MSP-GOODCARD");
    }

    private JsonNode ended(String id, String token, String reason) {
        return event(id, "Ended", "StopAuthorized", "'stoppedReason':'" + reason + "'", token(token));
    }

    private void masterPassIsShown() {
        station.authorize(DoorOnDatabase.STAFF);
        assertThat(answered("Authorize")).hasToString(MASTER);
        assertThat(sessions()).as("stopping is the station's to do").allMatch(ChargingSession::isActive);
    }

    private void twoTransactionsRun() {
        begun(TOKEN + EVSE);
        event("tx2", "Started", "Authorized", "'chargingState':'Charging'", TOKEN + ",'evse':{'id':2}");
        assertThat(sessions()).hasSize(2);
    }

    private long running() {
        return sessions().stream().filter(ChargingSession::isActive).count();
    }

    @Test
    void TC_C_47_CSMS_masterPassStopsAllTransactions() {
        twoTransactionsRun();
        masterPassIsShown();

        assertThat(ended("tx", DoorOnDatabase.STAFF, "MasterPass")).hasToString(MASTER);
        assertThat(ended("tx2", DoorOnDatabase.STAFF, "MasterPass")).hasToString(MASTER);

        assertThat(sessions()).allSatisfy(ended -> assertThat(ended.state())
                .isInstanceOfSatisfying(
                        Ended.class, end -> assertThat(end.reason()).isEqualTo("MasterPass")));
    }

    @Test
    void TC_C_48_CSMS_masterPassStopsOneTransaction() {
        twoTransactionsRun();
        masterPassIsShown();

        assertThat(ended("tx2", DoorOnDatabase.STAFF, "MasterPass")).hasToString(MASTER);

        assertThat(running()).isOne();
    }

    /** Without a display nobody chooses: the station stops what it has. */
    @Test
    void TC_C_49_CSMS_masterPassAtAStationWithoutADisplay() {
        begun(TOKEN + EVSE);
        masterPassIsShown();

        assertThat(ended("tx", DoorOnDatabase.STAFF, "MasterPass")).hasToString(MASTER);

        assertThat(running()).isZero();
    }

    @Test
    void p30ATokenThatChargesAtOneNodeIsConcurrentAtAnother() {
        StationDesk elsewhere =
                CPMS.anotherNode().of(new StationId(CPMS.register().identity()));
        TokenUid card = new TokenUid(DoorOnDatabase.GOOD);
        assertThat(elsewhere.authorise(card, 1)).isInstanceOf(Authorisation.Allowed.class);

        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        assertThat(session().isActive()).isTrue();
        assertThat(elsewhere.authorise(card, 1)).isEqualTo(new Authorisation.Refused(Reason.CONCURRENT));

        station.unplug(1);
        assertThat(elsewhere.authorise(card, 1)).isInstanceOf(Authorisation.Allowed.class);
    }

    @Test
    void p32TheWholeListThenOnlyWhatChanged() {
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.APPLIED);
        JsonNode full = payloads("SendLocalList").getFirst();
        assertThat(full.get("updateType").stringValue()).isEqualTo("Full");
        assertThat(full.get("versionNumber").intValue()).isPositive();
        assertThat(full.get("localAuthorizationList")
                        .get(0)
                        .get("idTokenInfo")
                        .get("status")
                        .stringValue())
                .isEqualTo("Accepted");

        CPMS.token("LATER201", true);
        station.journal().clear();
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.APPLIED);
        JsonNode change = payloads("SendLocalList").getFirst();
        assertThat(change.get("updateType").stringValue()).isEqualTo("Differential");
        assertThat(change.get("localAuthorizationList")).hasSize(1);
        assertThat(station.tokenList().tokens()).contains("later201", "goodcard");

        station.journal().clear();
        CPMS.sendList(address);
        assertThat(payloads("SendLocalList")).as("nothing changed").isEmpty();
    }

    @Test
    void fieldLesson23AMismatchIsAnsweredWithTheWholeList() {
        CPMS.sendList(address);
        CPMS.token("MISMATCH201", true);
        station.deviate(
                "SendLocalList",
                new Deviation.Instead(new SendLocalListResponse(SendLocalListStatus.VERSION_MISMATCH)));
        station.journal().clear();
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.FAILED);

        assertThat(payloads("SendLocalList"))
                .extracting(sent -> sent.get("updateType").stringValue())
                .containsExactly("Differential", "Full");
        station.behave("SendLocalList");
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void aStationWithoutListsIsLeftAlone() {
        station.deviate("GetLocalListVersion", new Deviation.Fails("NotImplemented", "no lists"));

        assertThat(CPMS.sendList(address).state()).isEqualTo(State.NOT_SUPPORTED);
        assertThat(CPMS.store.localLists.find(id).orElseThrow().dueAt()).isNull();
    }

    private List<JsonNode> payloads(String action) {
        return station.journal().received(action).stream().map(Frame::payload).toList();
    }
}
