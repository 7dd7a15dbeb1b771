package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.onboarding.Approvals;
import io.emall.cpms.core.onboarding.Candidate;
import io.emall.cpms.core.onboarding.Socket;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.ConnectRefused;
import io.emall.sim.socket.Link;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v16.Heartbeat;
import io.emall.wire.ocpp.v16.RegistrationStatus;
import io.emall.wire.ocpp.v2.HeartbeatRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stations nobody registered are turned away, wait, and are taken in (P-1, P-20; B02). */
class OnboardingTest {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final StationPlan PLAN = StationPlan.withOutlets(22_000, 150_000);
    private static final String OTHER_KEY = "ffeeddccbbaa99887766554433221100ffeeddcc";

    private final StationAddress address = CPMS.stranger();
    private final StationId id = new StationId(address.identity());

    @AfterEach
    void closeTheWindow() {
        CPMS.onboarding.close(DoorOnDatabase.ADMINISTRATOR);
    }

    private static void open(@Nullable String password) {
        CPMS.onboarding.open(
                DoorOnDatabase.ADMINISTRATOR,
                Duration.ofMinutes(5),
                password == null ? null : new StationKey(password));
    }

    private static void isTurnedAway(StationAddress stranger, int status) {
        try (SimStation16 station = new SimStation16(stranger, PLAN)) {
            assertThatThrownBy(station::connect)
                    .isInstanceOfSatisfying(ConnectRefused.class, refused -> assertThat(refused.status())
                            .isEqualTo(status));
        }
    }

    private Candidate candidate() {
        return CPMS.store.candidates.find(id).orElseThrow();
    }

    @Test
    void withoutAWindowThereIsNobody() {
        isTurnedAway(address, 404);

        assertThat(CPMS.store.candidates.find(id)).isEmpty();
    }

    @Test
    void whoWaitsMayOnlyBootAndIsNotTakenForAStation() {
        open(null);
        try (SimStation16 station = new SimStation16(address, PLAN)) {
            station.connect();

            assertThat(station.boot().status()).isEqualTo(RegistrationStatus.PENDING);
            assertThat(station.boot().interval()).isPositive();
            assertThat(station.call(new Heartbeat()))
                    .isInstanceOfSatisfying(Reply.Refusal.class, refused -> assertThat(refused.code())
                            .isEqualTo("SecurityError"));
            assertThat(candidate().identity()).extracting("vendor", "model").containsExactly("eMall", "Sim 1.6");
            assertThat(CPMS.store.stations.find(id)).isEmpty();
        }
    }

    @Test
    void a16StationIsTakenInWithAKeyOfItsOwn() {
        isTakenIn(at -> new SimStation16(at, PLAN), List.of(Socket.usual(1, 1), Socket.usual(2, 1)));
    }

    @Test
    void a201StationIsTakenInWithAKeyOfItsOwn() {
        isTakenIn(
                at -> new SimStation201(at, PLAN),
                List.of(new Socket(1, 1, "IEC_62196_T2", 22_000), new Socket(2, 1, "IEC_62196_T2_COMBO", 150_000)));
    }

    private void isTakenIn(Function<StationAddress, SimStation> maker, List<Socket> expected) {
        open(null);
        try (SimStation station = maker.apply(address)) {
            station.connect();
            boot(station);
            CPMS.onboarding.round();
            DoorOnDatabase.await("what it has", () -> candidate().sockets().equals(expected));

            Optional<Link> before = station.link();
            Approvals.Outcome outcome =
                    CPMS.approvals.approve(DoorOnDatabase.ADMINISTRATOR, id, new LocationId("L1"), expected, true);

            assertThat(outcome).isInstanceOfSatisfying(Approvals.Outcome.Approved.class, its -> assertThat(its.key())
                    .isNotNull());
            station.await(
                    "the new key to be used",
                    () -> station.isConnected() && !station.link().equals(before));
            station.powerUp();
            assertThat(CPMS.isOnline(address)).isTrue();
            assertThat(CPMS.store.locations.evsesOf(id))
                    .extracting(Evse::number)
                    .containsExactly(1, 2);
            isTurnedAway(address, 401);
        }
    }

    private static void boot(SimStation station) {
        if (station instanceof SimStation16 old) {
            old.boot();
        } else if (station instanceof SimStation201 its) {
            its.boot();
        }
    }

    @Test
    void approvedWithItsOwnKeyItIsAskedToBootAndAccepted() {
        open(null);
        try (SimStation201 station = new SimStation201(address, PLAN)) {
            station.connect();
            station.boot();

            CPMS.approvals.approve(DoorOnDatabase.ADMINISTRATOR, id, new LocationId("L1"), List.of(), false);

            DoorOnDatabase.await("the boot", () -> CPMS.isOnline(address));
            DoorOnDatabase.await(
                    "the Heartbeat to be answered",
                    () -> station.call(new HeartbeatRequest()) instanceof Reply.Answer<?>);
        }
    }

    @Test
    void theFirstWithANameKeepsItAndTheOtherIsNoticed() {
        open(null);
        try (SimStation16 station = new SimStation16(address, PLAN)) {
            station.connect();

            isTurnedAway(CPMS.address(address.identity(), OTHER_KEY), 401);

            assertThat(candidate().strangers()).isEqualTo(1);
        }
    }

    @Test
    void whoWaitsComesBackAfterTheWindowClosed() {
        open(null);
        try (SimStation16 station = new SimStation16(address, PLAN)) {
            station.connect();
            CPMS.onboarding.close(DoorOnDatabase.ADMINISTRATOR);
            station.goOffline();

            station.connect();

            assertThat(station.boot().status()).isEqualTo(RegistrationStatus.PENDING);
        }
    }

    @Test
    void withAPasswordOnlyThoseThatKnowItWait() {
        open(OTHER_KEY);

        isTurnedAway(address, 401);
        try (SimStation16 station = new SimStation16(CPMS.address(address.identity(), OTHER_KEY), PLAN)) {
            station.connect();
            assertThat(candidate().byPassword()).isTrue();
        }
    }

    @Test
    void whoWasRejectedStaysOutUntilThatIsTakenBack() {
        open(null);
        try (SimStation16 station = new SimStation16(address, PLAN)) {
            station.connect();

            CPMS.onboarding.reject(DoorOnDatabase.ADMINISTRATOR, id);

            station.await("the goodbye", () -> !station.isConnected());
        }
        isTurnedAway(address, 404);
        CPMS.onboarding.forgive(DoorOnDatabase.ADMINISTRATOR, id);
        try (SimStation16 station = new SimStation16(address, PLAN)) {
            station.connect();
            assertThat(candidate().state()).isEqualTo(Candidate.State.WAITING);
        }
    }

    /** The rejection falls between the knock and the connection: nobody was there yet to be sent away. */
    @Test
    void whoIsRejectedWhileItComesInIsSentAwayToo() {
        open(null);
        try (SimStation16 station = new SimStation16(address, PLAN)) {
            station.connect();
            station.goOffline();
            CPMS.store.sql.sql("""
                    create function reject() returns trigger language plpgsql as $$
                    begin new.state = 'REJECTED'; return new; end $$;
                    create trigger reject before update on candidate for each row execute function reject();
                    """).update();
            station.connect();
            station.await("the goodbye", () -> !station.isConnected());
        } finally {
            CPMS.store.sql.sql("drop function if exists reject cascade").update();
        }
    }
}
