package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Message.Direction;
import io.emall.cpms.core.message.Message.Kind;
import io.emall.cpms.core.message.Messages.Entry;
import io.emall.cpms.core.message.Messages.Filter;
import io.emall.cpms.core.message.TooMuchToSearch;
import io.emall.cpms.core.unit.NoSuchPage;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The message log in the real PostgreSQL. */
class PostgresMessagesTest {
    private static final Instant NOON = TestStore.HandClock.START;
    private static final Duration MONTH = Duration.ofDays(30);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final PostgresMessageLog log = new PostgresMessageLog(STORE::connect, STORE.clock, MONTH);
    private final PostgresMessages messages = new PostgresMessages(STORE.sql, STORE.transaction, log);

    @BeforeEach
    void turn() {
        new MessageDays(STORE.sql, STORE.transaction, STORE.clock, log).turn();
    }

    @AfterEach
    void empty() {
        log.close();
        STORE.sql.sql("truncate message").update();
    }

    private static Message message(String station, String action, int second, String call, @Nullable String answer) {
        Instant at = NOON.plusSeconds(second);
        Instant answered = answer == null ? null : at.plusMillis(12);
        return new Message(
                new StationId(station), at, Direction.FROM_STATION, Kind.CALL, action, "m1", call, answer, answered);
    }

    private List<Message> found(@Nullable String station, @Nullable String action, @Nullable String text) {
        return messages.page(looking(station, action, text), null, 100).items().stream()
                .map(Entry::message)
                .toList();
    }

    private static Filter looking(@Nullable String station, @Nullable String action, @Nullable String text) {
        StationId at = station == null ? null : new StationId(station);
        return Filter.of(at, action, text, null, null, NOON.plusSeconds(7200));
    }

    @Test
    void areFoundByStationActionAndTextNewestFirst() {
        Message first =
                message("CP1", "Authorize", 1, "[2,\"1\",\"Authorize\",{\"idTag\":\"100%_\\\\x\"}]", "[3,\"1\",{}]");
        Message second = message("CP2", "Heartbeat", 2, "[2,\"2\",\"Heartbeat\",{}]", "[3,\"2\",{\"t\":\"Città 🚗\"}]");
        Message third = new Message(
                new StationId("CP1"),
                NOON.plusSeconds(3),
                Direction.TO_STATION,
                Kind.BINARY,
                null,
                null,
                "",
                null,
                null);
        List.of(first, second, third).forEach(log::record);
        log.close();

        assertThat(found(null, null, null)).containsExactly(third, second, first);
        assertThat(found("CP1", null, null)).containsExactly(third, first);
        assertThat(found(null, "heartbeat", null)).containsExactly(second);
        assertThat(found(null, null, "AUTHORIZE")).containsExactly(first);
        assertThat(found(null, null, "città 🚗")).containsExactly(second);
        assertThat(found(null, null, "100%_\\")).containsExactly(first);
        assertThat(found(null, null, "1%A")).isEmpty();
        assertThat(messages.page(Filter.of(null, null, null, NOON.plusSeconds(2), NOON.plusSeconds(3), NOON), null, 9)
                        .items())
                .extracting(Entry::message)
                .containsExactly(second);
        Entry entry = messages.page(looking(null, null, null), null, 1).items().getFirst();
        assertThat(messages.find(entry.key())).contains(entry);
    }

    @Test
    void arePagedByKeyEvenWithinOneMoment() {
        List<Message> said = IntStream.range(0, 25)
                .mapToObj(i -> message("CP1", "Heartbeat", i / 10, "[" + i + "]", null))
                .toList();
        said.forEach(log::record);
        log.close();

        List<Message> read = new ArrayList<>();
        String after = null;
        do {
            Page<Entry> page = messages.page(looking("CP1", null, null), after, 7);
            page.items().forEach(entry -> read.add(entry.message()));
            after = page.next();
        } while (after != null);
        assertThat(read.reversed()).isEqualTo(said);
        assertThatThrownBy(() -> messages.page(looking(null, null, null), "x", 7))
                .isInstanceOf(NoSuchPage.class);
        assertThatThrownBy(() -> messages.find("_1")).isInstanceOf(NoSuchPage.class);
    }

    @Test
    void areWrittenWithoutSecretsAndWhateverStationsSay() {
        log.record(message("CP1", "ChangeConfiguration", 1, "{\"key\":\"AuthorizationKey\",\"value\":\"k3y\"}", null));
        log.record(message("CP1", "x\0y", 2, "\0 \ud800 lone", "{\"key\":\"AuthorizationKey\",\"value\":\"k3y\"}"));
        log.close();

        assertThat(log.dropped()).isZero();
        assertThat(found(null, null, null)).hasSize(2);
        assertThat(found(null, null, "k3y")).isEmpty();
        assertThat(found(null, null, "lone")).extracting(Message::action).containsExactly("x\uFFFDy");
    }

    @Test
    void areForgottenByTheDay() {
        int day = 24 * 60 * 60;
        for (int i = 0; i < 3; i++) {
            log.record(message("CP1", "Heartbeat", i * day, "[]", null));
        }
        log.record(message("CP1", "Heartbeat", -400 * day, "before all partitions", null));
        log.close();
        assertThat(STORE.count("message_2026_03_01")).isEqualTo(1);
        assertThat(STORE.count("message_2026_03_03")).isEqualTo(1);
        assertThat(STORE.count("message_rest")).isEqualTo(1);

        TestStore.HandClock later = new TestStore.HandClock();
        later.turn(MONTH.plusHours(12));
        new MessageDays(STORE.sql, STORE.transaction, later, log).turn();

        assertThat(exists("message_2026_03_01")).isFalse();
        assertThat(exists("message_2026_03_02")).isTrue();
        assertThat(STORE.count("message")).isEqualTo(2);
        PostgresMessageLog off = new PostgresMessageLog(STORE::connect, later, Duration.ZERO);
        off.record(message("CP1", "Heartbeat", 2 * day, "[]", null));
        off.close();
        new MessageDays(STORE.sql, STORE.transaction, later, off).turn();
        assertThat(STORE.count("message")).isZero();
        assertThat(exists("message_2026_04_01")).isFalse();
    }

    private static boolean exists(String table) {
        return STORE.sql
                .sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatComesBeforeItsPartitionMovesThere() {
        int far = 5 * 24 * 60 * 60;
        log.record(message("CP1", "Heartbeat", far, "[]", null));
        log.close();
        assertThat(STORE.count("message_rest")).isEqualTo(1);

        TestStore.HandClock later = new TestStore.HandClock();
        later.turn(Duration.ofDays(4));
        new MessageDays(STORE.sql, STORE.transaction, later, log).turn();

        assertThat(STORE.count("message_rest")).isZero();
        assertThat(STORE.count("message_2026_03_06")).isEqualTo(1);
    }

    @Test
    void neverBlockTheirCallersAndCountWhatFindsNoRoom() throws Exception {
        int number = 30_000;
        try (Connection other = STORE.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table message in exclusive mode");
            long begin = System.nanoTime();
            for (int i = 0; i < number; i++) {
                log.record(message("CP1", "Heartbeat", i, "[]", null));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(log.dropped()).isBetween(9_900L, 11_000L);
            assertThat(messages.condition().dropped()).isEqualTo(log.dropped());
            other.commit();
        }
        log.close();
        assertThat(STORE.count("message")).isEqualTo(number - log.dropped());
    }

    @Test
    void waitWhileTheDatabaseIsAway() throws Exception {
        int[] refusals = {1};
        PostgresMessageLog patient = new PostgresMessageLog(
                () -> {
                    if (refusals[0]-- > 0) {
                        throw new SQLException("away", "08001");
                    }
                    return STORE.connect();
                },
                STORE.clock,
                MONTH);
        patient.record(message("CP1", "Heartbeat", 1, "[]", null));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (STORE.count("message") == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        patient.close();
        assertThat(STORE.count("message")).isEqualTo(1);
        assertThat(patient.dropped()).isZero();
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUp() throws Exception {
        log.record(message("CP1", "Heartbeat", 1, "[]", null));
        log.close();
        try (Connection other = STORE.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table message in access exclusive mode");
            assertThatThrownBy(() -> messages.page(looking(null, null, "x"), null, 5))
                    .isInstanceOf(TooMuchToSearch.class);
        }
        assertThat(found(null, null, "[]")).hasSize(1);
    }
}
