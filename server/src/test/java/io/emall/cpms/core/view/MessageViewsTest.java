package io.emall.cpms.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.message.TooMuchToSearch;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A Maintainer reads messages without learning who charges, not even by searching. */
class MessageViewsTest implements Messages {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor ADA = new Actor(new UserId(new UUID(0, 1)), "ada", Role.ADMINISTRATOR);
    private static final Actor MAX = new Actor(new UserId(new UUID(0, 2)), "max", Role.MAINTAINER);

    private final List<Entry> log = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private final MessageViews views = new MessageViews(this, new Audit());

    private void said(String call, @Nullable String answer) {
        Message message = new Message(
                new StationId("CP1"),
                NOON,
                Message.Direction.FROM_STATION,
                Message.Kind.CALL,
                "Authorize",
                "1",
                call,
                answer,
                NOON);
        log.add(new Entry(Integer.toString(log.size()), message));
    }

    private static Filter looking(@Nullable String text) {
        return Filter.of(null, null, text, null, null, NOON);
    }

    @Test
    void tokensAreMaskedForWhoMayNotSeeThem() {
        said("{\"idTag\":\"CARD-0001\"}", "{\"parentIdTag\":\"FLEET-0002\"}");

        Message seen =
                views.page(MAX, looking(null), null, 5).items().getFirst().message();
        assertThat(seen.call()).isEqualTo("{\"idTag\":\"****0001\"}");
        assertThat(seen.answer()).isEqualTo("{\"parentIdTag\":\"****0002\"}");
        assertThat(views.find(MAX, "0").orElseThrow().message()).isEqualTo(seen);
        assertThat(views.export(MAX, looking(null)).map(Entry::message)).containsExactly(seen);
        assertThat(views.page(ADA, looking(null), null, 5).items()).isEqualTo(log);
    }

    @Test
    void whatIsMaskedIsNotFound() {
        said("{\"idTag\":\"CARD-0001\"}", null);
        said("{\"idTag\":\"x\",\"info\":\"card reader broken\"}", null);

        assertThat(views.page(MAX, looking("card-"), null, 5).items()).isEmpty();
        assertThat(views.page(MAX, looking("CARD"), null, 5).items())
                .extracting(Entry::key)
                .containsExactly("1");
        assertThat(views.page(ADA, looking("card-"), null, 5).items()).hasSize(1);
    }

    @Test
    void aMaskedSearchIsPagedWithoutGapsAndWithoutEnd() {
        IntStream.range(0, 1_234)
                .forEach(i ->
                        said("{\"idTag\":\"needle" + i + "\",\"n\":\"" + (i % 7 == 0 ? "needle" : "") + "\"}", null));

        List<Entry> all = views.export(MAX, looking("needle")).toList();

        assertThat(all).hasSize(177).doesNotHaveDuplicates();
        Page<Entry> first = views.page(MAX, looking("needle"), null, 100);
        Page<Entry> second = views.page(MAX, looking("needle"), first.next(), 100);
        assertThat(first.items()).hasSize(100);
        assertThat(second.items()).hasSize(77);
        assertThat(second.next()).isNull();
        assertThat(audited).containsExactly("max export messages");
    }

    @Test
    void aSearchForWhatIsMaskedEverywhereIsGivenUp() {
        IntStream.range(0, 10_001).forEach(i -> said("{\"idTag\":\"needle" + i + "\"}", null));

        assertThatThrownBy(() -> views.page(MAX, looking("needle"), null, 10)).isInstanceOf(TooMuchToSearch.class);
    }

    @Override
    public Page<Entry> page(Filter filter, @Nullable String after, int limit) {
        List<Entry> found = log.stream()
                .skip(after == null ? 0 : Integer.parseInt(after) + 1)
                .filter(entry -> filter.text() == null
                        || entry.message()
                                .call()
                                .toLowerCase()
                                .contains(filter.text().toLowerCase()))
                .limit(limit + 1)
                .toList();
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), found.get(limit - 1).key());
    }

    @Override
    public Optional<Entry> find(String key) {
        return Optional.of(log.get(Integer.parseInt(key)));
    }

    @Override
    public Condition condition() {
        return new Condition(Duration.ZERO, 0);
    }

    private final class Audit implements AuditLog {
        @Override
        public void record(Actor actor, String action, String subject) {
            audited.add(actor.name() + " " + action);
        }

        @Override
        public List<AuditLog.Entry> latest(int limit) {
            return List.of();
        }
    }
}
