package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Outbox.Entry;
import io.emall.cpms.core.partner.Outbox.Kind;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresOutboxTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PartnerId one;
    private PartnerId other;

    @BeforeEach
    void twoPartners() {
        STORE.sql.sql("truncate outbox, partner_health").update();
        one = Given.aPartner(STORE, "ONE").id();
        other = Given.aPartner(STORE, "TWO").id();
    }

    @Test
    void goesOutKindByKindAndOnceHoweverOftenMarked() {
        for (Kind kind : List.of(Kind.SESSION, Kind.EVSE, Kind.LOCATION, Kind.TARIFF, Kind.EVSE)) {
            STORE.outbox.mark(kind, "x");
        }
        assertThat(STORE.outbox.due(one, 10))
                .extracting(Entry::kind)
                .containsExactly(Kind.TARIFF, Kind.LOCATION, Kind.EVSE, Kind.SESSION);
    }

    @Test
    void sendsAgainWhatChangedSince() {
        STORE.locations.save(Given.aLocation("early"));
        STORE.sql.sql("truncate outbox").update();
        STORE.outbox.markSince(one, STORE.clock.instant().plusSeconds(1));
        assertThat(STORE.outbox.due(one, 10)).extracting(Entry::object).doesNotContain("early");
        STORE.outbox.markSince(one, Instant.EPOCH);
        assertThat(STORE.outbox.due(one, 10)).extracting(Entry::object).contains("early");
        assertThat(STORE.outbox.due(other, 10)).isEmpty();
        STORE.sql.sql("delete from location where id = 'early'").update();
    }

    /** A state that changes faster than the partner answers must not hold back the sessions and the bills. */
    @Test
    void noKindStarvesAnother() {
        List.of("a", "b", "c").forEach(evse -> STORE.outbox.mark(Kind.EVSE, evse));
        STORE.outbox.mark(Kind.SESSION, "s");
        owed("s");
        assertThat(STORE.outbox.due(one, 2)).extracting(Entry::object).containsExactly("a", "b", "s", "s");
    }

    @Test
    void noBillOvertakesItsSession() {
        for (String session : List.of("r", "s", "t")) {
            STORE.outbox.mark(Kind.SESSION, session);
            owed(session);
        }
        assertThat(STORE.outbox.due(one, 2)).extracting(Entry::object).containsExactly("r", "s", "r", "s");
        STORE.outbox.acknowledged(STORE.outbox.due(one, 2));
        assertThat(STORE.outbox.due(one, 2)).extracting(Entry::object).containsExactly("t", "t");
    }

    @Test
    void oneSlowPartnerDoesNotDelayAnother() {
        STORE.outbox.mark(Kind.EVSE, "e");
        Entry entry = STORE.outbox.due(one, 1).getFirst();
        STORE.outbox.failed(entry, STORE.clock.instant().plusSeconds(60), "connection refused");
        assertThat(STORE.outbox.due(one, 10)).isEmpty();
        assertThat(STORE.outbox.due(other, 10)).hasSize(1);
        STORE.outbox.acknowledged(STORE.outbox.due(other, 1));
        assertThat(STORE.outbox.due(other, 10)).isEmpty();
        assertThat(STORE.outbox.health(one).waiting()).isEqualTo(1);
        assertThat(STORE.outbox.health(one).lastError()).contains("connection refused");
        assertThat(STORE.outbox.health(other).waiting()).isZero();
        assertThat(STORE.outbox.health(other).lastSuccess()).contains(STORE.clock.instant());
        STORE.clock.turn(Duration.ofSeconds(60));
        assertThat(STORE.outbox.due(one, 10)).extracting(Entry::attempts).containsExactly(1);
    }

    @Test
    void whatChangedOnTheWayGoesAgain() {
        STORE.outbox.mark(Kind.EVSE, "e");
        Entry sent = STORE.outbox.due(one, 1).getFirst();
        STORE.outbox.mark(Kind.EVSE, "e");
        STORE.outbox.acknowledged(List.of(sent));
        Entry newer = STORE.outbox.due(one, 1).getFirst();
        assertThat(newer.version()).isEqualTo(sent.version() + 1);
        STORE.outbox.acknowledged(List.of(newer));
        assertThat(STORE.outbox.due(one, 1)).isEmpty();
    }

    @Test
    void aSuccessAfterAnErrorIsSeenAtOnce() {
        STORE.outbox.mark(Kind.EVSE, "a");
        STORE.outbox.mark(Kind.EVSE, "b");
        STORE.outbox.acknowledged(STORE.outbox.due(one, 1));
        Entry entry = STORE.outbox.due(one, 1).getFirst();
        STORE.clock.turn(Duration.ofMillis(10));
        STORE.outbox.failed(entry, STORE.clock.instant(), "503");
        assertThat(STORE.outbox.health(one).lastError()).contains("503");
        STORE.clock.turn(Duration.ofMillis(10));
        STORE.outbox.acknowledged(List.of(entry));
        assertThat(STORE.outbox.health(one).lastError()).isEmpty();
        assertThat(STORE.outbox.health(one).lastSuccess()).contains(STORE.clock.instant());
    }

    @Test
    void aRefusedStateWaitsAsideUntilItChanges() {
        STORE.outbox.mark(Kind.EVSE, "e");
        STORE.outbox.parked(STORE.outbox.due(one, 1).getFirst(), "400 unknown EVSE");
        assertThat(STORE.outbox.due(one, 1)).isEmpty();
        assertThat(STORE.outbox.health(one).waiting()).isZero();
        STORE.outbox.mark(Kind.EVSE, "e");
        assertThat(STORE.outbox.due(one, 1)).extracting(Entry::attempts).containsExactly(0);
    }

    /** House §5a.3. */
    @Test
    void billsKeepTheirOrderAndWaitForTheFirst() {
        List.of("z", "a", "m").forEach(this::owed);
        STORE.outbox.mark(Kind.SESSION, "s");
        assertThat(bills()).containsExactly("z", "a", "m");
        Instant later = STORE.clock.instant().plusSeconds(60);
        STORE.outbox.failed(STORE.outbox.due(one, 1).getLast(), later, "503");
        assertThat(bills()).as("behind the first that waits, all wait").isEmpty();
        assertThat(STORE.outbox.due(one, 10)).extracting(Entry::kind).containsExactly(Kind.SESSION);
        STORE.clock.turn(Duration.ofSeconds(60));
        assertThat(bills()).containsExactly("z", "a", "m");
        STORE.outbox.parked(STORE.outbox.due(one, 1).getLast(), "400");
        assertThat(bills()).containsExactly("a", "m");
    }

    @Test
    void aNewPartnerIsToldEverything() {
        Given.aSite(STORE, "ALL");
        PartnerId fresh = Given.aPartner(STORE, "NEW").id();
        STORE.tariffs.add(Given.aPrice(PriceKind.BASE, "0.5", Given.NOON, null));
        STORE.sql.sql("truncate outbox").update();
        STORE.outbox.markAll(fresh);
        assertThat(STORE.outbox.due(fresh, 10)).extracting(Entry::object).containsExactly("default-FAST", "L-ALL");
        assertThat(STORE.outbox.due(one, 10)).isEmpty();
    }

    @Test
    void onlyConnectedPartnersAreToldStatesButBillsWait() {
        STORE.partners.disconnect(other);
        assertThat(STORE.partners.find(other).map(Partner::status)).contains(Partner.Status.INVITED);
        STORE.outbox.mark(Kind.EVSE, "e");
        assertThat(STORE.outbox.due(other, 10)).isEmpty();
        assertThat(STORE.outbox.due(one, 10)).hasSize(1);
    }

    private List<String> bills() {
        return STORE.outbox.due(one, 10).stream()
                .filter(entry -> entry.kind() == Kind.CDR)
                .map(Entry::object)
                .toList();
    }

    private void owed(String object) {
        STORE.sql
                .sql("insert into outbox (partner_id, kind, object_id, since, due_at) values (?, 'CDR', ?, ?, ?)")
                .param(one.value())
                .param(object)
                .param(Times.param(STORE.clock.instant()))
                .param(Times.param(STORE.clock.instant()))
                .update();
    }
}
