package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.onboarding.Candidate;
import io.emall.cpms.core.onboarding.Candidates;
import io.emall.cpms.core.onboarding.Socket;
import io.emall.cpms.core.onboarding.Window;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCandidatesTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final byte[] HASH = {1, 2, 3};

    private final Candidates candidates = STORE.candidates;

    @BeforeEach
    void empty() {
        STORE.sql.sql("delete from candidate").update();
    }

    private boolean add(String id, String network, Candidates.Limits limits) {
        Candidate candidate = new Candidate(
                new StationId(id),
                Candidate.State.WAITING,
                "10.0.0.1",
                null,
                null,
                List.of(),
                false,
                NOW,
                NOW,
                0,
                null);
        return candidates.add(candidate, HASH, network, limits);
    }

    private boolean add(String id) {
        return add(id, "net", new Candidates.Limits(10, 10));
    }

    @Test
    void aWindowSurvivesAndIsReplaced() {
        candidates.open(new Window(NOW, NOW.plus(Duration.ofHours(1)), "ada", HASH));
        candidates.open(new Window(NOW, NOW.plus(Duration.ofHours(2)), "max", null));

        assertThat(candidates.window()).contains(new Window(NOW, NOW.plus(Duration.ofHours(2)), "max", null));
        candidates.close(NOW);
        assertThat(candidates.window().orElseThrow().isOpen(NOW)).isFalse();
    }

    @Test
    void whatAStationSaysIsKept() {
        add("A");
        Station.Identity identity = new Station.Identity("Vendor", "Model", "S1", null);
        candidates.introduced(new StationId("A"), "ocpp1.6", identity, NOW);
        candidates.described(new StationId("A"), List.of(Socket.usual(1, 1), Socket.usual(2, 1)));
        candidates.stranger(new StationId("A"));
        candidates.offer(new StationId("A"), new byte[] {9});

        Candidate candidate = candidates.find(new StationId("A")).orElseThrow();

        assertThat(candidate.identity()).isEqualTo(identity);
        assertThat(candidate.sockets()).containsExactly(Socket.usual(1, 1), Socket.usual(2, 1));
        assertThat(candidate.strangers()).isEqualTo(1);
        assertThat(candidates.keyHashes(candidate.id())).containsExactly(HASH, new byte[] {9});
    }

    @Test
    void aFloodOfNamesFillsNothing() {
        Candidates.Limits few = new Candidates.Limits(3, 2);

        assertThat(add("A", "one", few)).isTrue();
        assertThat(add("B", "one", few)).isTrue();
        assertThat(add("C", "one", few)).as("too many from one network").isFalse();
        assertThat(add("D", "two", few)).isTrue();
        assertThat(add("E", "three", few)).as("too many").isFalse();
        assertThat(add("A", "four", new Candidates.Limits(9, 9)))
                .as("there already")
                .isFalse();
    }

    @Test
    void eachIsAskedOnceAfterItIntroducedItself() {
        add("A");
        assertThat(candidates.takeUnasked(NOW, 5)).isEmpty();
        candidates.introduced(new StationId("A"), "ocpp1.6", new Station.Identity("V", "M", null, null), NOW);

        assertThat(candidates.takeUnasked(NOW, 5)).containsExactly(new StationId("A"));
        assertThat(candidates.takeUnasked(NOW, 5)).isEmpty();
    }

    @Test
    void theForgottenAreThoseThatDidNotComeBack() {
        add("OLD");
        add("NEW");
        add("BAD");
        candidates.seen(new StationId("NEW"), "10.0.0.2", NOW.plusSeconds(60));
        candidates.decide(new StationId("BAD"), Candidate.State.REJECTED, "ada");

        candidates.forget(NOW.plusSeconds(30), NOW.minusSeconds(1), 10);

        assertThat(candidates.all(Candidate.State.WAITING))
                .extracting("id.value")
                .containsExactly("NEW");
        assertThat(candidates.all(Candidate.State.REJECTED))
                .extracting("id.value")
                .containsExactly("BAD");
        candidates.forget(NOW, NOW.minusSeconds(1), 0);
        assertThat(candidates.all(Candidate.State.REJECTED)).isEmpty();
    }
}
