package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.Sent;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresStationCommandHistoryTest {
    private static final StationId STATION = new StationId("H1");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @BeforeAll
    static void aSite() {
        Given.aSite(STORE, "H1");
        Given.aSite(STORE, "H2");
    }

    @BeforeEach
    void nothingSent() {
        STORE.sql.sql("truncate station_command").update();
    }

    static List<CommandResult> results() {
        return List.of(
                new CommandResult.Answered("{\"status\":\"Accepted\"}", "Accepted"),
                new CommandResult.Answered("{}", null),
                new CommandResult.Offline(),
                new CommandResult.NoAnswer(),
                new CommandResult.Failed("NotImplemented", "not\0mine"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void everyResultIsKeptOnce(CommandResult result) {
        Sent sent = sent(STATION, Given.NOON);
        assertThat(STORE.history.find(STATION, sent.id())).contains(sent);

        STORE.history.ended(sent.id(), result, Given.NOON.plusSeconds(1));
        STORE.history.ended(sent.id(), new CommandResult.NoAnswer(), Given.NOON.plusSeconds(2));

        Sent kept = STORE.history.find(STATION, sent.id()).orElseThrow();
        assertThat(kept.endedAt()).isEqualTo(Given.NOON.plusSeconds(1));
        assertThat(kept.result())
                .isEqualTo(
                        result instanceof CommandResult.Failed(var code, var words)
                                ? new CommandResult.Failed(code, words.replace('\0', '\uFFFD'))
                                : result);
        assertThat(STORE.history.find(new StationId("H2"), sent.id())).isEmpty();
    }

    @Test
    void pagesCoverAllOnceNewestFirst() {
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.addFirst(sent(STATION, Given.NOON.plusSeconds(i)));
            sent(new StationId("H2"), Given.NOON.plusSeconds(i));
        }
        List<Sent> seen = new ArrayList<>();
        String after = null;
        do {
            Page<Sent> page = STORE.history.page(STATION, after, 3);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void theOldIsForgottenInLots() {
        for (int i = 0; i < 5; i++) {
            sent(STATION, Given.NOON.minus(Duration.ofDays(10L + i)));
        }
        sent(STATION, Given.NOON);

        assertThat(STORE.history.forget(Given.NOON.minus(Duration.ofDays(5)), 3))
                .isEqualTo(3);
        assertThat(STORE.history.forget(Given.NOON.minus(Duration.ofDays(5)), 3))
                .isEqualTo(2);
        assertThat(STORE.history.page(STATION, null, 10).items()).hasSize(1);
    }

    private static Sent sent(StationId station, Instant at) {
        Sent sent = new Sent(UUID.randomUUID(), station, at, "ada", "ClearCache", "{}", null, null);
        STORE.history.began(sent);
        return sent;
    }
}
