package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.OwedAnswer;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOwedAnswersTest {

    private static final Instant NOON = Given.NOON;
    private static final Instant DUE = NOON.plusSeconds(60);
    private static final Instant LATER = NOON.plusSeconds(90);
    private static final URI URL = URI.create("https://emsp.example/r/1");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PartnerId partner;

    @BeforeEach
    void nothingOwed() {
        STORE.sql.sql("truncate owed_answer").update();
        partner = Given.aPartner(STORE, "OWE").id();
    }

    @Test
    void whatNobodyDecidedIsDueOnceItsTimeIsOver() {
        OwedAnswer owed = owed("no");
        assertThat(STORE.owedAnswers.due(DUE.minusMillis(1), LATER, 5)).isEmpty();
        assertThat(STORE.owedAnswers.due(DUE, LATER, 5)).containsExactly(owed);
        assertThat(STORE.owedAnswers.due(DUE, LATER, 5)).as("claimed").isEmpty();
        assertThat(STORE.owedAnswers.decide(owed.id(), "yes", LATER))
                .as("it may be on its way")
                .isEmpty();
        assertThat(STORE.owedAnswers.due(LATER, LATER, 5))
                .as("its claimer died")
                .containsExactly(owed);
    }

    @Test
    void theFirstDecisionCountsAndItsMakerGivesIt() {
        OwedAnswer owed = owed("no");
        OwedAnswer better = new OwedAnswer(owed.id(), partner, URL, "yes", 0);
        assertThat(STORE.owedAnswers.decide(owed.id(), "yes", LATER)).contains(better);
        assertThat(STORE.owedAnswers.decide(owed.id(), "maybe", LATER)).isEmpty();
        assertThat(STORE.owedAnswers.due(DUE, LATER, 5)).isEmpty();
        assertThat(STORE.owedAnswers.due(LATER, LATER, 5)).containsExactly(better);
    }

    @Test
    void whatFailedIsDueAgainAndWhatIsSettledNeverMore() {
        OwedAnswer owed = owed("no");
        STORE.owedAnswers.failed(owed.id(), LATER);
        assertThat(STORE.owedAnswers.due(LATER, LATER, 5))
                .containsExactly(new OwedAnswer(owed.id(), partner, URL, "no", 1));
        STORE.owedAnswers.settled(owed.id());
        assertThat(STORE.owedAnswers.due(LATER.plusSeconds(1000), LATER, 5)).isEmpty();
    }

    private OwedAnswer owed(String body) {
        OwedAnswer owed = new OwedAnswer(UUID.randomUUID(), partner, URL, body, 0);
        STORE.owedAnswers.owe(owed, DUE);
        return owed;
    }
}
