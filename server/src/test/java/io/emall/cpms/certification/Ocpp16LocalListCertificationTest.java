package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.locallist.StationList;
import io.emall.cpms.core.locallist.StationList.State;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.station.SimStation16;
import io.emall.wire.ocpp.v16.ClearCacheResponse;
import io.emall.wire.ocpp.v16.ClearCacheStatus;
import io.emall.wire.ocpp.v16.GetLocalListVersionResponse;
import io.emall.wire.ocpp.v16.SendLocalListResponse;
import io.emall.wire.ocpp.v16.UpdateStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Cases of the OCA's certification of a 1.6 central system about local lists and caches, by their numbers (P-32). */
class Ocpp16LocalListCertificationTest extends CertificationCase<SimStation16> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    Ocpp16LocalListCertificationTest() {
        super(CPMS, at -> new SimStation16(at, TWO_OUTLETS));
    }

    @Test
    void TC_042_1_CSMS_getLocalListVersionNotSupported() {
        station.deviate("GetLocalListVersion", new Deviation.Instead(new GetLocalListVersionResponse(-1)));

        assertThat(CPMS.sendList(address).state()).isEqualTo(State.NOT_SUPPORTED);
        assertThat(station.journal().received("SendLocalList")).isEmpty();
    }

    @Test
    void TC_042_2_CSMS_getLocalListVersionEmpty() {
        CPMS.sendList(address);

        JsonNode asked = payload("GetLocalListVersion").getFirst();
        assertThat(asked.isObject() && asked.isEmpty()).isTrue();
        assertThat(payload("SendLocalList").getFirst().get("updateType").stringValue())
                .isEqualTo("Full");
    }

    @Test
    void TC_043_1_CSMS_sendLocalListNotSupported() {
        station.deviate("SendLocalList", new Deviation.Instead(new SendLocalListResponse(UpdateStatus.NOT_SUPPORTED)));

        assertThat(CPMS.sendList(address).state()).isEqualTo(State.NOT_SUPPORTED);
        assertThat(kept().version()).isZero();
    }

    @Test
    void TC_043_3_CSMS_sendLocalListFailed() {
        station.deviate("SendLocalList", new Deviation.Instead(new SendLocalListResponse(UpdateStatus.FAILED)));

        assertThat(CPMS.sendList(address).state()).isEqualTo(State.FAILED);
        assertThat(kept().version()).as("never applied before Accepted").isZero();
        assertThat(kept().dueAt()).isNotNull();
    }

    @Test
    void TC_043_4_CSMS_sendLocalListFull() {
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.APPLIED);

        JsonNode sent = payload("SendLocalList").getFirst();
        assertThat(sent.get("listVersion").intValue()).isPositive();
        assertThat(sent.get("updateType").stringValue()).isEqualTo("Full");
        JsonNode card = entry(sent, DoorOnDatabase.GOOD);
        assertThat(card.get("idTagInfo").get("status").stringValue()).isEqualTo("Accepted");
        assertThat(card.get("idTagInfo").get("parentIdTag").stringValue()).isEqualTo("FLEET");
        assertThat(station.tokenList().tokens())
                .as("blocked ones and those to be asked for each time are never there")
                .contains("goodcard")
                .doesNotContain("blockedcard", "expiredcard");
    }

    @Test
    void TC_043_5_CSMS_sendLocalListDifferential() {
        CPMS.sendList(address);
        int version = station.tokenList().version();
        CPMS.token("LATER16", true);
        station.journal().clear();
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.APPLIED);

        JsonNode sent = payload("SendLocalList").getFirst();
        assertThat(sent.get("updateType").stringValue()).isEqualTo("Differential");
        assertThat(sent.get("listVersion").intValue()).isGreaterThan(version);
        assertThat(sent.get("localAuthorizationList")).hasSize(1);

        CPMS.token("LATER16", false);
        CPMS.sendList(address);
        assertThat(entry(payload("SendLocalList").getLast(), "later16").has("idTagInfo"))
                .as("taken out")
                .isFalse();
        assertThat(station.tokenList().tokens()).doesNotContain("later16");
    }

    @Test
    void fieldLesson23AStationThatLostItsListGetsAllOfIt() {
        CPMS.sendList(address);
        station.tokenList().lose();
        station.journal().clear();
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.APPLIED);

        assertThat(payload("SendLocalList").getFirst().get("updateType").stringValue())
                .isEqualTo("Full");
        assertThat(station.tokenList().tokens()).contains("goodcard");
    }

    @Test
    void fieldLesson23AVersionMismatchIsAnsweredWithTheWholeList() {
        CPMS.sendList(address);
        CPMS.token("MISMATCH", true);
        station.deviate(
                "SendLocalList", new Deviation.Instead(new SendLocalListResponse(UpdateStatus.VERSION_MISMATCH)));
        station.journal().clear();
        CPMS.sendList(address);

        assertThat(payload("SendLocalList"))
                .extracting(sent -> sent.get("updateType").stringValue())
                .containsExactly("Differential", "Full");
    }

    @Test
    void fieldLesson23TheListIsSentInPartsThatTheStationCanTake() {
        for (int i = 0; i < 45; i++) {
            CPMS.token("PART" + i, true);
        }
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.APPLIED);

        List<JsonNode> parts = payload("SendLocalList");
        assertThat(parts).hasSizeGreaterThanOrEqualTo(3).allSatisfy(part -> assertThat(
                        part.get("localAuthorizationList"))
                .hasSizeLessThanOrEqualTo(20));
        assertThat(parts.stream().skip(1))
                .allSatisfy(
                        part -> assertThat(part.get("updateType").stringValue()).isEqualTo("Differential"));
        assertThat(station.tokenList().tokens()).hasSize(kept().entries().size());
        assertThat(station.tokenList().version()).isEqualTo(kept().version());

        CPMS.listDesk().clear(DoorOnDatabase.PERSON, id);
        assertThat(station.tokenList().tokens()).isEmpty();
        assertThat(kept().state()).isEqualTo(State.OFF);
    }

    @Test
    void aStationThatIsAwayIsTriedAgainWhenItIsBack() {
        station.goOffline();
        DoorOnDatabase.await("offline", () -> !isOnline());
        assertThat(CPMS.sendList(address).state()).isEqualTo(State.WAITING);

        assertThat(CPMS.store.localLists.due(kept().dueAt().plusSeconds(1), kept().dueAt(), 10))
                .as("not before it is back")
                .isEmpty();
        station.goOnline();
        DoorOnDatabase.await("online", this::isOnline);
        assertThat(CPMS.store.localLists.due(
                        kept().dueAt().plusSeconds(1), kept().dueAt().plusSeconds(600), 10))
                .extracting(list -> list.station().value())
                .containsExactly(address.identity());
    }

    @Test
    void TC_061_CSMS_clearCache() {
        assertThat(CPMS.listDesk().clearCache(DoorOnDatabase.PERSON, id)).isEqualTo(ACCEPTED);
        assertThat(payload("ClearCache").getFirst().isEmpty()).isTrue();

        station.deviate("ClearCache", new Deviation.Instead(new ClearCacheResponse(ClearCacheStatus.REJECTED)));
        assertThat(CPMS.listDesk().clearCache(DoorOnDatabase.PERSON, id))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    private StationList kept() {
        return CPMS.store.localLists.find(id).orElseThrow();
    }

    private List<JsonNode> payload(String action) {
        return station.journal().received(action).stream().map(Frame::payload).toList();
    }

    private static JsonNode entry(JsonNode sent, String token) {
        for (JsonNode entry : sent.get("localAuthorizationList")) {
            if (entry.get("idTag").stringValue().equalsIgnoreCase(token)) {
                return entry;
            }
        }
        throw new AssertionError(token + " is not in " + sent);
    }
}
