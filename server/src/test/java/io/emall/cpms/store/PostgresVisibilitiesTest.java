package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.EvseNews;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Outbox.Kind;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Visibility;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresVisibilitiesTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final LocationId ONE = new LocationId("L-V1");
    private static final LocationId TWO = new LocationId("L-V2");

    @BeforeAll
    static void fill() {
        Given.aSite(STORE, "V1");
        Given.aSite(STORE, "V2");
        STORE.tariffs.add(Given.aPrice(PriceKind.BASE, "0.45", Given.NOON, null));
    }

    @Test
    void everyLocationIsSeenUntilSomebodyChooses() {
        PartnerId partner = partner("ALL");
        assertThat(STORE.visibilities.of(partner)).isEqualTo(new Visibility.All());
        assertThat(STORE.visibilities.seen(partner, List.of(ONE, TWO)))
                .containsOnlyKeys(ONE, TWO)
                .containsEntry(ONE, Instant.EPOCH);
        assertThat(shown(partner, null)).containsExactly(ONE, TWO);
    }

    @Test
    void onlyTheChosenAreSeenWhereverOneLooks() {
        PartnerId partner = partner("FEW");
        choose(partner, TWO);
        assertThat(STORE.visibilities.of(partner)).isEqualTo(new Visibility.Chosen(Set.of(TWO)));
        assertThat(STORE.visibilities.seen(partner, List.of(ONE, TWO)))
                .as("it was in sight before")
                .containsOnlyKeys(TWO)
                .containsEntry(TWO, Instant.EPOCH);
        assertThat(shown(partner, null)).containsExactly(TWO);
        assertThat(STORE.locations.countPublished(partner, Given.OPERATOR.id(), now(), null, null))
                .isEqualTo(1);
        assertThat(STORE.locations.news(
                        partner, Given.OPERATOR.id(), now(), List.of(new EvseUid("V1-1"), new EvseUid("V2-1"))))
                .extracting(EvseNews::location)
                .containsExactly(TWO);
        choose(partner);
        assertThat(shown(partner, null)).isEmpty();
    }

    @Test
    void whatComesIntoSightIsAChangeForThatPartner() {
        PartnerId partner = partner("NEW");
        PartnerId other = partner("OLD");
        choose(partner, TWO);
        Instant then = STORE.clock.turn(Duration.ofMinutes(1));
        choose(partner, ONE, TWO);
        assertThat(shown(partner, then)).containsExactly(ONE);
        assertThat(shown(other, then)).isEmpty();
        assertThat(STORE.locations.published(partner, Given.OPERATOR.id(), now(), then, null, 0, 9))
                .extracting(Location::lastUpdated)
                .containsExactly(then);
        assertThat(STORE.visibilities.seen(partner, List.of(ONE))).containsEntry(ONE, then);

        Instant later = STORE.clock.turn(Duration.ofMinutes(1));
        STORE.visibilities.save(partner, new Visibility.All());
        assertThat(shown(partner, later)).containsExactly(ONE, TWO);
        STORE.clock.turn(Duration.ofMinutes(1));
        STORE.visibilities.save(partner, new Visibility.All());
        assertThat(STORE.visibilities.seen(partner, List.of(ONE)))
                .as("nothing came into sight")
                .containsEntry(ONE, later);
    }

    @Test
    void whatComesOrGoesIsMarkedOnceAndWhatIsHiddenNever() {
        PartnerId partner = booking("MRK");
        choose(partner, TWO);
        assertThat(marks(partner)).containsExactlyInAnyOrder("LOCATION L-V1", "BOOKING_LOCATION V1-1");
        choose(partner, TWO);
        assertThat(marks(partner)).isEmpty();

        STORE.locations.save(Given.aLocation("L-V1"));
        STORE.outbox.mark(Kind.CALENDAR, "V1-1");
        STORE.outbox.markCalendars();
        assertThat(marks(partner)).containsExactly("CALENDAR V2-1");
        STORE.outbox.markAll(partner);
        assertThat(marks(partner))
                .contains("LOCATION L-V2", "BOOKING_LOCATION V2-1")
                .noneMatch(m -> m.contains("V1"));
        STORE.outbox.markSince(partner, Instant.EPOCH);
        assertThat(marks(partner))
                .contains("LOCATION L-V2", "BOOKING_LOCATION V2-1")
                .noneMatch(m -> m.contains("V1"));

        STORE.visibilities.save(partner, new Visibility.All());
        assertThat(marks(partner)).containsExactlyInAnyOrder("LOCATION L-V1", "BOOKING_LOCATION V1-1");
    }

    /** Also one that was left alone for a while must not keep what it may not see. */
    @Test
    void aSuspendedPartnerIsToldLaterAndAnInvitedOneNever() {
        Partner suspended = STORE.partners.find(partner("SUS")).orElseThrow();
        STORE.partners.save(new Partner(
                suspended.id(), suspended.name(), "NL", "SUS", Partner.Status.SUSPENDED, suspended.lastUpdated()));
        choose(suspended.id(), TWO);
        assertThat(marks(suspended.id())).containsExactly("LOCATION L-V1");

        PartnerId invited = partner("INV");
        STORE.partners.disconnect(invited);
        choose(invited, TWO);
        assertThat(marks(invited)).isEmpty();
    }

    @Test
    void aLocationThatDoesNotExistIsToldAndNothingIsSet() {
        PartnerId partner = partner("WRG");
        LocationId none = new LocationId("L-NONE");
        assertThat(STORE.visibilities.save(partner, new Visibility.Chosen(Set.of(ONE, none))))
                .containsExactly(none);
        assertThat(STORE.visibilities.of(partner)).isEqualTo(new Visibility.All());
        assertThat(STORE.visibilities.seen(partner, List.of(none, ONE)))
                .as("existing is another question")
                .containsKey(ONE);
    }

    private static PartnerId partner(String party) {
        return Given.aPartner(STORE, party).id();
    }

    /** One that speaks Bookings. */
    private static PartnerId booking(String party) {
        PartnerId partner = partner(party);
        STORE.sql
                .sql("update partner_connection set endpoints = '{\"Booking:RECEIVER\": \"https://b.example/\"}'"
                        + " where partner_id = ?")
                .param(partner.value())
                .update();
        return partner;
    }

    private static void choose(PartnerId partner, LocationId... chosen) {
        Set<LocationId> all = Stream.of(chosen).collect(Collectors.toSet());
        assertThat(STORE.visibilities.save(partner, new Visibility.Chosen(all))).isEmpty();
    }

    private static List<LocationId> shown(PartnerId partner, @Nullable Instant from) {
        return STORE.locations.published(partner, Given.OPERATOR.id(), now(), from, null, 0, 100).stream()
                .map(Location::id)
                .toList();
    }

    /** What is marked for the partner, which takes it. */
    private static List<String> marks(PartnerId partner) {
        List<Outbox.Entry> due = STORE.outbox.due(partner, 100);
        STORE.outbox.acknowledged(due);
        return due.stream()
                .filter(entry -> entry.kind() != Kind.TARIFF)
                .map(entry -> entry.kind() + " " + entry.object())
                .toList();
    }

    private static Instant now() {
        return STORE.clock.instant();
    }
}
