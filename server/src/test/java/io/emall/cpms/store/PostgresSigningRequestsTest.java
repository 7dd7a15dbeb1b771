package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.security.SigningRequest;
import io.emall.cpms.core.security.SigningRequest.State;
import io.emall.cpms.core.security.SigningUse;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSigningRequestsTest {
    private static final StationId STATION = new StationId("SR1");
    private static final Instant NOON = Given.NOON;
    private static final Duration LEASE = Duration.ofMinutes(2);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PostgresSigningRequests requests = STORE.signing;

    @BeforeAll
    static void aStation() {
        Given.aSite(STORE, "SR1");
    }

    @BeforeEach
    void empty() {
        STORE.sql.sql("truncate signing_request").update();
    }

    private SigningRequest request(State state, int order, @Nullable Instant due) {
        SigningRequest request = new SigningRequest(
                UUID.randomUUID(), STATION, NOON.plusSeconds(order), SigningUse.V2G, order, "csr", state, null, "", 0);
        requests.add(request, due);
        return request;
    }

    @Test
    void areFoundInTheirOrder() {
        SigningRequest first = request(State.WAITING, 1, null);
        SigningRequest second = request(State.WAITING, 2, null);
        SigningRequest refused = request(State.REFUSED, 3, null);

        assertThat(requests.find(first.id())).contains(first);
        assertThat(requests.find(UUID.randomUUID())).isEmpty();
        assertThat(requests.of(STATION, 2)).containsExactly(refused, second);
        assertThat(requests.in(State.WAITING, 5)).containsExactly(first, second);
        assertThat(requests.in(State.WAITING, 1)).containsExactly(first);
    }

    @Test
    void whatIsDueIsTakenOnceUntilTheLeaseIsOver() {
        SigningRequest due = request(State.WAITING, 1, NOON);
        request(State.WAITING, 2, NOON.plusSeconds(1));
        request(State.ACCEPTED, 3, NOON);
        request(State.WAITING, 4, null);

        assertThat(requests.claim(NOON, LEASE, 5)).containsExactly(due);
        assertThat(requests.claim(NOON, LEASE, 5)).isEmpty();
        assertThat(requests.claim(NOON.plus(LEASE), LEASE, 5)).hasSize(2).contains(due);
    }

    /** Two people, or a person and the round, decide at once: the first counts. */
    @Test
    void aRequestThatWasDecidedIsNotDecidedAgain() {
        SigningRequest waiting = request(State.WAITING, 1, null);
        SigningRequest signed = waiting.signed("chain");

        assertThat(requests.update(signed, State.WAITING, NOON)).isTrue();
        assertThat(requests.update(waiting.become(State.FAILED, "x\0y"), State.WAITING, null))
                .isFalse();
        assertThat(requests.find(waiting.id())).contains(signed);
        assertThat(requests.claim(NOON, LEASE, 5)).containsExactly(signed);
        assertThat(requests.update(signed.become(State.REJECTED, "x\0y"), State.SIGNED, null))
                .isTrue();
        assertThat(requests.find(waiting.id()).orElseThrow().words()).isEqualTo("x\uFFFDy");
    }

    @Test
    void onlyWhatIsLongOverIsForgotten() {
        request(State.ACCEPTED, 1, null);
        request(State.REJECTED, 2, null);
        SigningRequest waiting = request(State.WAITING, 3, null);
        SigningRequest young = request(State.REFUSED, 90, null);

        assertThat(requests.forget(NOON.plusSeconds(60), 1)).isEqualTo(1);
        assertThat(requests.forget(NOON.plusSeconds(60), 5)).isEqualTo(1);
        assertThat(requests.of(STATION, 9)).containsExactly(young, waiting);
    }
}
