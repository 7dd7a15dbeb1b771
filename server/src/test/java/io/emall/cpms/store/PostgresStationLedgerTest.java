package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresStationLedgerTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    /** Field lesson 1. */
    @Test
    void aLateCloseOfAnOldSocketDoesNotEvictTheNew() {
        StationId id = aStation("EPOCH");
        long old = STORE.stationLedger.connected(id, "ocpp1.6", Given.NOON);
        long newer = STORE.stationLedger.connected(id, "ocpp2.0.1", Given.NOON);
        assertThat(newer).isGreaterThan(old);
        STORE.stationLedger.disconnected(id, old, Given.NOON);
        assertThat(station(id).online()).isTrue();
        STORE.stationLedger.disconnected(id, newer, Given.NOON);
        assertThat(station(id).online()).isFalse();
        assertThat(station(id).protocol()).isEqualTo("ocpp2.0.1");
    }

    @Test
    void anUnknownStationIsSaidToBeUnknown() {
        assertThatThrownBy(() -> STORE.stationLedger.connected(new StationId("NOBODY"), "ocpp1.6", Given.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBootIsRemembered() {
        StationId id = aStation("BOOT");
        Station.Identity identity = new Station.Identity("ABB", "Terra\0 54", null, "1.2.3");
        STORE.stationLedger.booted(id, identity, Given.NOON);
        assertThat(station(id).bootedAt()).isEqualTo(Given.NOON);
        assertThat(station(id).identity()).isEqualTo(new Station.Identity("ABB", "Terra\uFFFD 54", null, "1.2.3"));
    }

    @Test
    void whatMayLookDifferentIsMarkedForConnectedPartners() {
        StationId id = aStation("MARK");
        Given.aPartner(STORE, "MK1");
        Given.aPartner(STORE, "MK2");
        long epoch = STORE.stationLedger.connected(id, "ocpp1.6", Given.NOON);
        assertThat(versions("MARK-1")).containsExactly(1L, 1L);
        STORE.stationLedger.connected(id, "ocpp1.6", Given.NOON);
        assertThat(versions("MARK-1")).as("it was online already").containsExactly(1L, 1L);
        report(id, ConnectorState.OCCUPIED, "Charging");
        Instant occupied = STORE.clock.instant();
        assertThat(versions("MARK-1")).containsExactly(2L, 2L);
        assertThat(changed("MARK-1")).isEqualTo(occupied);
        report(id, ConnectorState.OCCUPIED, "SuspendedEV");
        assertThat(versions("MARK-1")).as("only the words changed").containsExactly(2L, 2L);
        assertThat(changed("MARK-1")).isEqualTo(occupied);
        STORE.stationLedger.disconnected(id, epoch + 1, Given.NOON);
        assertThat(versions("MARK-1")).containsExactly(3L, 3L);
        report(id, ConnectorState.AVAILABLE, "Available", 7);
        assertThat(versions("MARK-1")).as("no such connector").containsExactly(3L, 3L);
    }

    @Test
    void afterARestartNobodyIsConnected() {
        StationId id = aStation("DOWN");
        Given.aPartner(STORE, "DWN");
        STORE.stationLedger.connected(id, "ocpp1.6", Given.NOON);
        STORE.stationLedger.allDisconnected(Given.NOON.plusSeconds(60));
        assertThat(station(id).online()).isFalse();
        assertThat(station(id).since()).isEqualTo(Given.NOON.plusSeconds(60));
        assertThat(versions("DOWN-1")).contains(2L);
    }

    private static StationId aStation(String id) {
        Given.aSite(STORE, id);
        return new StationId(id);
    }

    private static Station station(StationId id) {
        return STORE.stations.find(id).orElseThrow();
    }

    /** The same moment for the EVSE and for its location (O-30). */
    private static Instant changed(String uid) {
        Location location = STORE.locations.findByEvse(new EvseUid(uid)).orElseThrow();
        Instant at = location.evse(new EvseUid(uid)).orElseThrow().lastUpdated();
        assertThat(location.lastUpdated()).isEqualTo(at);
        return at;
    }

    private static List<Long> versions(String evse) {
        return STORE.sql
                .sql("select version from outbox where kind = 'EVSE' and object_id = ? order by partner_id")
                .param(evse)
                .query(Long.class)
                .list();
    }

    private static void report(StationId id, ConnectorState state, String words) {
        report(id, state, words, 1);
    }

    private static void report(StationId id, ConnectorState state, String words, int connector) {
        STORE.clock.turn(Duration.ofSeconds(1));
        STORE.stationLedger.reported(id, new ConnectorReport(1, connector, state, words, "", STORE.clock.instant()));
    }
}
