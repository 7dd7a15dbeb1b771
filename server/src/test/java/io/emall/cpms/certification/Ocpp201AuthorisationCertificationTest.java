package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.locallist.StationList.State;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.station.Car;
import io.emall.sim.station.SimStation201;
import io.emall.wire.ocpp.v2.ClearCacheResponse;
import io.emall.wire.ocpp.v2.ClearCacheStatus;
import io.emall.wire.ocpp.v2.SendLocalListResponse;
import io.emall.wire.ocpp.v2.SendLocalListStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Cases of the OCA's certification of a 2.0.1 CSMS about authorisation, and local lists (D01, D02), by their numbers. */
class Ocpp201AuthorisationCertificationTest extends CertificationCase<SimStation201> {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private final StationId id = new StationId(address.identity());

    Ocpp201AuthorisationCertificationTest() {
        super(CPMS, at -> new SimStation201(at, TWO_OUTLETS));
    }

    @Test
    void TC_C_37_CSMS_clearCacheAccepted() {
        assertThat(CPMS.listDesk().clearCache(DoorOnDatabase.PERSON, id)).isEqualTo(ACCEPTED);
        assertThat(payloads("ClearCache").getFirst().isEmpty()).isTrue();
    }

    @Test
    void TC_C_38_CSMS_clearCacheRejected() {
        station.deviate("ClearCache", new Deviation.Instead(new ClearCacheResponse(ClearCacheStatus.REJECTED)));

        assertThat(CPMS.listDesk().clearCache(DoorOnDatabase.PERSON, id))
                .isEqualTo(new CommandOutcome.Refused("Rejected"));
    }

    @Test
    void TC_C_47_CSMS_TC_C_48_CSMS_TC_C_49_CSMS_masterPass() {
        station.plug(1, Car.everyday());
        station.swipe(1, DoorOnDatabase.GOOD);
        var info = station.authorize(DoorOnDatabase.STAFF).idTokenInfo();

        assertThat(info.status().name()).isEqualTo("ACCEPTED");
        assertThat(info.groupIdToken().idToken()).isEqualTo("MASTERPASS");
        assertThat(session().isActive()).as("stopping is the station's to do").isTrue();
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
