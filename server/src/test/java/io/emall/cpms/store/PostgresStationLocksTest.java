package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.PingInterval;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.security.Rotation;
import io.emall.cpms.core.security.SecurityProfile;
import io.emall.cpms.core.security.StationLock;
import io.emall.cpms.core.unit.StationId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresStationLocksTest {
    private static final StationId STATION = new StationId("K1");
    private static final StationId OTHER = new StationId("K2");
    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2};

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @BeforeAll
    static void aSite() {
        Given.aSite(STORE, "K1");
        Given.aSite(STORE, "K2");
    }

    @BeforeEach
    void fresh() {
        STORE.sql.sql("truncate station_security").update();
        STORE.stations.saveKeyHash(STATION, OLD);
    }

    private static StationLock lock() {
        return STORE.locks.find(STATION).orElseThrow();
    }

    @Test
    void whoIsNotRegisteredHasNoLock() {
        assertThat(STORE.locks.find(new StationId("NOBODY"))).isEmpty();
    }

    /** Field lesson 2. */
    @Test
    void howOftenItIsPingedIsItsOwn() {
        assertThat(lock().ping()).isNull();
        STORE.stations.savePing(STATION, new PingInterval(0));
        assertThat(lock().ping()).isEqualTo(new PingInterval(0));
        assertThat(STORE.stations.ping(STATION)).contains(new PingInterval(0));
        STORE.stations.savePing(STATION, null);
        assertThat(STORE.stations.ping(STATION)).isEmpty();
    }

    @Test
    void usuallyAKeyIsEnough() {
        assertThat(lock().profile()).isEqualTo(SecurityProfile.BASIC);
        assertThat(lock().keyHash()).isEqualTo(OLD);
        assertThat(STORE.locks.security(STATION).used()).isNull();
    }

    @Test
    void whatWasUsedIsRequiredAndNeverLowered() {
        STORE.locks.learned(STATION, SecurityProfile.TLS_BASIC, Given.NOON);
        assertThat(lock().profile()).isEqualTo(SecurityProfile.TLS_BASIC);
        STORE.locks.learned(STATION, SecurityProfile.MUTUAL_TLS, Given.NOON);
        STORE.locks.learned(STATION, SecurityProfile.TLS_BASIC, Given.NOON);
        assertThat(lock().profile()).isEqualTo(SecurityProfile.MUTUAL_TLS);
        STORE.locks.require(STATION, SecurityProfile.UNSECURED);
        assertThat(lock().profile()).isEqualTo(SecurityProfile.UNSECURED);
    }

    @Test
    void whoWasAskedToGoBackMay() {
        STORE.locks.require(STATION, SecurityProfile.MUTUAL_TLS);
        STORE.locks.upgrade(STATION, SecurityProfile.TLS_BASIC, "Accepted", Given.NOON);
        assertThat(lock().profile()).isEqualTo(SecurityProfile.TLS_BASIC);
        STORE.locks.learned(STATION, SecurityProfile.TLS_BASIC, Given.NOON);
        assertThat(STORE.locks.security(STATION).required()).isEqualTo(SecurityProfile.TLS_BASIC);
        assertThat(STORE.locks.security(STATION).upgradeTo()).isNull();
    }

    @Test
    void anUpgradeLeavesTheOldGoodUntilTheNewIsUsed() {
        STORE.locks.upgrade(STATION, SecurityProfile.TLS_BASIC, "Accepted", Given.NOON);
        assertThat(lock().profile()).isEqualTo(SecurityProfile.BASIC);
        STORE.locks.learned(STATION, SecurityProfile.TLS_BASIC, Given.NOON);
        assertThat(lock().profile()).isEqualTo(SecurityProfile.TLS_BASIC);
    }

    @Test
    void aNewKeyStandsBesideTheOldUntilItIsAdopted() {
        assertThat(STORE.locks.offerKey(STATION, NEW, Given.NOON)).isTrue();
        assertThat(STORE.locks.offerKey(STATION, new byte[] {3}, Given.NOON)).isFalse();
        assertThat(lock().nextKeyHash()).isEqualTo(NEW);
        STORE.locks.doubtKey(STATION, "", Given.NOON);
        STORE.locks.adoptKey(STATION, Rotation.ACCEPTED, Given.NOON);
        assertThat(lock().keyHash()).isEqualTo(NEW);
        assertThat(lock().nextKeyHash()).isNull();

        STORE.locks.doubtKey(STATION, "late", Given.NOON);
        assertThat(STORE.locks.security(STATION).rotation()).isEqualTo(Rotation.ACCEPTED);
    }

    @Test
    void aKeyThatWasNotTakenIsForgotten() {
        STORE.locks.offerKey(STATION, NEW, Given.NOON);
        STORE.locks.dropKey(STATION, Rotation.KEPT_OLD, "Rejected", Given.NOON);
        assertThat(lock().keyHash()).isEqualTo(OLD);
        assertThat(lock().nextKeyHash()).isNull();

        STORE.locks.offerKey(STATION, NEW, Given.NOON);
        STORE.stations.saveKeyHash(STATION, new byte[] {4});
        assertThat(lock().nextKeyHash()).isNull();
    }

    @Test
    void aSerialNumberCountsOnlyIfNoOtherHasItOrIsCalledByIt() {
        booted(STATION, "SN-1");
        assertThat(lock().serial()).isEqualTo("SN-1");
        booted(OTHER, "SN-1");
        assertThat(lock().serial()).isNull();
        booted(OTHER, "SN-2");
        booted(STATION, "K2");
        assertThat(lock().serial()).isNull();
    }

    private static void booted(StationId station, String serial) {
        STORE.stationLedger.booted(station, new Station.Identity("V", "M", serial, null), Given.NOON);
    }
}
