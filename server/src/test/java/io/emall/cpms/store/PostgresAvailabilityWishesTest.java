package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.AvailabilityWish;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is wanted of availability, on the real database (P-51). */
class PostgresAvailabilityWishesTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private StationId station;
    private Instant now;

    @BeforeEach
    void connectedAndSettled() {
        station = new StationId("WISH" + COUNT.incrementAndGet());
        Given.aSite(STORE, station.value());
        STORE.stationLedger.connected(station, "ocpp2.0.1", STORE.clock.instant());
        now = STORE.clock.turn(Duration.ofMinutes(5));
        report(ConnectorState.AVAILABLE);
    }

    @Test
    void aWishForTheWholeReplacesThoseForItsParts() {
        STORE.wishes.remember(wish(1, 1, false));
        STORE.wishes.remember(wish(1, 0, false));
        assertThat(STORE.wishes.of(station)).containsExactly(wish(1, 0, false));
        STORE.wishes.remember(wish(0, 0, true));

        assertThat(STORE.wishes.of(station)).containsExactly(wish(0, 0, true));
    }

    @Test
    void whatTheStationContradictsIsForgottenOncePerConnection() {
        STORE.wishes.remember(wish(1, 0, false));
        assertThat(STORE.wishes.forgotten(now, now))
                .as("told within this connection")
                .isEmpty();

        Instant back = STORE.clock.turn(Duration.ofMinutes(1));
        reconnect(back);
        assertThat(STORE.wishes.forgotten(back, back))
                .as("it is still reporting")
                .isEmpty();
        Instant settled = back.plusSeconds(60);
        assertThat(STORE.wishes.forgotten(settled, settled)).hasSize(1);
        assertThat(STORE.wishes.forgotten(settled.plusSeconds(60), settled.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void whatTheStationDoesIsNotToldAgain() {
        STORE.wishes.remember(wish(1, 0, false));
        report(ConnectorState.UNAVAILABLE);
        Instant back = STORE.clock.turn(Duration.ofMinutes(1));
        reconnect(back);

        assertThat(STORE.wishes.forgotten(back.plusSeconds(60), back.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void aStationThatNeverHeardItIsTold() {
        STORE.wishes.remember(new AvailabilityWish(station, 1, 0, false, now, null));
        Instant settled = now.plusSeconds(60);
        assertThat(STORE.wishes.forgotten(settled, settled)).hasSize(1);
        STORE.wishes.answered(wish(1, 0, false), "Scheduled");

        assertThat(STORE.wishes.of(station)).singleElement().satisfies(wish -> assertThat(wish.words())
                .isEqualTo("Scheduled"));
    }

    private void reconnect(Instant at) {
        long epoch = STORE.stationLedger.connected(station, "ocpp2.0.1", at.minusMillis(2));
        STORE.stationLedger.disconnected(station, epoch, at.minusMillis(1));
        STORE.stationLedger.connected(station, "ocpp2.0.1", at);
    }

    private void report(ConnectorState state) {
        STORE.stationLedger.reported(station, new ConnectorReport(1, 1, state, state.name(), "", now));
    }

    private AvailabilityWish wish(int evse, int connector, boolean operative) {
        return new AvailabilityWish(station, evse, connector, operative, now, "Accepted");
    }
}
