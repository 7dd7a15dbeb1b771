package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.locallist.ListEntry;
import io.emall.cpms.core.locallist.ListLimits;
import io.emall.cpms.core.locallist.StationList;
import io.emall.cpms.core.locallist.StationList.State;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stations' local lists on the real database (P-32, field lesson 23). */
class PostgresLocalListsTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Instant NOW = Given.NOON;

    @Test
    void aListIsReadAsItWasWritten() {
        StationList list = list("READ", true, NOW);
        STORE.localLists.choose(list);

        assertThat(STORE.localLists.find(list.station())).contains(list);
    }

    @Test
    void progressDoesNotUndoWhatPeopleDecidedMeanwhile() {
        StationList sending = list("DECIDED", true, NOW);
        STORE.localLists.choose(sending);
        StationList off = list("DECIDED", false, null);
        STORE.localLists.choose(off);
        STORE.localLists.save(sending);

        assertThat(STORE.localLists.find(off.station())).contains(off);
    }

    @Test
    void onlyConnectedStationsAreDueAndOnlyForOne() {
        StationList list = list("DUE", true, NOW);
        STORE.localLists.choose(list);
        assertThat(STORE.localLists.due(NOW, NOW.plusSeconds(60), 10)).isEmpty();

        STORE.stationLedger.connected(list.station(), "ocpp1.6", NOW);
        assertThat(STORE.localLists.due(NOW, NOW.plusSeconds(60), 10))
                .extracting(StationList::station)
                .containsExactly(list.station());
        assertThat(STORE.localLists.due(NOW, NOW.plusSeconds(60), 10))
                .as("claimed")
                .isEmpty();
    }

    @Test
    void onlyGoodTokensThatNeedNotBeAskedForAreListed() {
        Partner partner = Given.aPartner(STORE, "LST");
        String before = STORE.localLists.print();
        token(partner, "ALWAYS1", Whitelist.ALWAYS, true);
        token(partner, "OFFLINE1", Whitelist.ALLOWED_OFFLINE, true);
        token(partner, "NEVER1", Whitelist.NEVER, true);
        token(partner, "INVALID1", Whitelist.ALWAYS, false);
        STORE.localLists.choose(list("PRINT", true, null));

        assertThat(STORE.localLists.tokens(Given.OPERATOR.id(), 10))
                .extracting(ListEntry::token)
                .containsExactlyInAnyOrder(new TokenUid("ALWAYS1"), new TokenUid("OFFLINE1"));
        assertThat(STORE.localLists.tokens(Given.OPERATOR.id(), 1)).hasSize(1);
        assertThat(STORE.localLists.print()).isNotEqualTo(before);
    }

    private static void token(Partner partner, String uid, Whitelist whitelist, boolean valid) {
        STORE.tokens.save(new Token(
                partner.id(),
                new TokenUid(uid),
                "RFID",
                "NL",
                "LST",
                "NL-LST-C1",
                null,
                "eMSP",
                null,
                valid,
                whitelist,
                null,
                NOW));
    }

    private static StationList list(String id, boolean wanted, @Nullable Instant due) {
        if (STORE.stations.find(new StationId(id)).isEmpty()) {
            Given.aSite(STORE, id);
        }
        return new StationList(
                new StationId(id),
                wanted,
                wanted ? State.WAITING : State.OFF,
                7,
                Map.of("card", "RFID|"),
                new ListLimits(100, 10, 20, true),
                NOW,
                due,
                2);
    }
}
