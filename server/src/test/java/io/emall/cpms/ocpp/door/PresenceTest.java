package io.emall.cpms.ocpp.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.Site;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Surroundings;
import io.emall.cpms.ocpp.rpc.Version;
import org.junit.jupiter.api.Test;

/** Who is there. */
class PresenceTest {
    private final Conversation talk =
            new Conversation("1.6", house -> Dialect.of(Version.OCPP_1_6).build());
    private final Site site = new Site();
    private final Presence presence = new Presence(
            new StationDesks(site.services()), new Suspicion(talk.house.watch(), talk.site), talk.house.newcomers());

    private StationConnection connection(long epoch) {
        return new StationConnection(
                Site.STATION,
                epoch,
                Dialect.of(Version.OCPP_1_6).build(),
                talk,
                new Surroundings(new Connections(), presence, talk, message -> {}, talk.site, Runnable::run));
    }

    @Test
    void whoLeavesIsOffline() {
        presence.connected(connection(5));
        presence.disconnected(connection(5), "gone");

        assertThat(site.ledger.disconnected).containsExactly(1L);
    }

    /** Field lesson 1. */
    @Test
    void theLateEndOfAnOldConnectionPutsNobodyOffline() {
        StationConnection old = connection(5);
        presence.connected(old);
        presence.connected(connection(6));
        presence.disconnected(old, "late");

        assertThat(site.ledger.disconnected).isEmpty();
    }

    @Test
    void whoLeavesWhileTheDatabaseIsAwayIsToldLater() {
        presence.connected(connection(5));
        site.ledger.away = true;
        presence.disconnected(connection(5), "gone");
        presence.round();
        assertThat(site.ledger.disconnected).isEmpty();

        site.ledger.away = false;
        presence.round();
        presence.round();
        assertThat(site.ledger.disconnected).containsExactly(1L);
    }
}
