package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.quarantine.QuarantinedMessage;
import io.emall.cpms.core.quarantine.QuarantinedMessage.Look;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresQuarantineTest {
    private static final StationId ODD = new StationId("ODD");
    private static final StationId OTHER = new StationId("OTHER");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void whatIsKeptIsListedAnnouncedLookedAtAndForgotten() {
        STORE.sessionLedger.quarantine(ODD, "[2,\"1\",\"X\",{}]", "first");
        STORE.clock.turn(Duration.ofSeconds(1));
        STORE.sessionLedger.quarantine(OTHER, "[2,\"2\",\"X\",{}]", "second");
        STORE.clock.turn(Duration.ofSeconds(1));
        STORE.sessionLedger.quarantine(ODD, "[2,\"3\",\"X\",{}]", "third");

        Page<QuarantinedMessage> page = STORE.quarantine.page(true, null, null, 2);
        assertThat(page.items()).extracting(QuarantinedMessage::why).containsExactly("third", "second");
        assertThat(STORE.quarantine.page(true, null, page.next(), 2).items())
                .extracting(QuarantinedMessage::why)
                .containsExactly("first");
        assertThat(STORE.quarantine.page(false, ODD, null, 9).items())
                .extracting(QuarantinedMessage::why)
                .containsExactly("third", "first");
        assertThat(STORE.quarantine.open()).isEqualTo(3);

        List<QuarantinedMessage> news = STORE.quarantine.news(2);
        assertThat(news).extracting(QuarantinedMessage::why).containsExactly("first", "second");
        STORE.quarantine.announced(news.stream().map(QuarantinedMessage::id).toList());
        assertThat(STORE.quarantine.news(9)).extracting(QuarantinedMessage::why).containsExactly("third");

        QuarantinedMessage second = news.getLast();
        Look look = new Look("ada", Given.NOON, "seen\0");
        assertThat(STORE.quarantine.lookedAt(second.id(), look)).isTrue();
        assertThat(STORE.quarantine.lookedAt(second.id(), new Look("max", Given.NOON, "")))
                .isFalse();
        assertThat(STORE.quarantine.find(second.id()).orElseThrow().look())
                .isEqualTo(new Look("ada", Given.NOON, "seen\uFFFD"));
        assertThat(STORE.quarantine.hasOpen(OTHER)).isFalse();
        assertThat(STORE.quarantine.hasOpen(ODD)).isTrue();
        assertThat(STORE.quarantine.page(true, OTHER, null, 9).items()).isEmpty();

        assertThat(STORE.quarantine.forget(Given.NOON.plusSeconds(2), 9)).isEqualTo(2);
        assertThat(STORE.quarantine.page(false, null, null, 9).items())
                .extracting(QuarantinedMessage::why)
                .containsExactly("third");
    }
}
