package io.emall.cpms.store;

import static io.emall.cpms.store.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Deviations.Deviation;
import io.emall.cpms.core.unit.StationId;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDeviationsTest {
    private static final StationId STATION = new StationId("DEV1");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @BeforeAll
    static void aStation() {
        Given.aSite(STORE, "DEV1");
    }

    @Test
    void areLearnedOnceAndSeenAgain() {
        STORE.deviations.seen(STATION, Set.of("unknown-word", "number-as-text"), NOON);
        STORE.deviations.seen(STATION, Set.of("unknown-word"), NOON.plusSeconds(60));
        STORE.deviations.seen(STATION, Set.of("unknown-word"), NOON.plusSeconds(30));
        assertThat(STORE.deviations.of(STATION))
                .containsExactly(
                        new Deviation("number-as-text", NOON, NOON),
                        new Deviation("unknown-word", NOON, NOON.plusSeconds(60)));
    }

    @Test
    void ofAStationThatIsGoneAreForgotten() {
        STORE.deviations.seen(new StationId("NOBODY"), Set.of("unknown-word"), NOON);
        assertThat(STORE.deviations.of(new StationId("NOBODY"))).isEmpty();
    }
}
