package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseNews;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLocationsTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static PartnerId partner;

    @BeforeAll
    static void withPrices() {
        partner = Given.aPartner(STORE, "SEE").id();
        STORE.tariffs.add(Given.aPrice(PriceKind.BASE, "0.45", Given.NOON, null));
    }

    @Test
    void keepsWhatItIsGiven() {
        Given.aSite(STORE, "KEEP");
        Location location = STORE.locations.find(new LocationId("L-KEEP")).orElseThrow();
        assertThat(location.address()).isEqualTo(Given.aLocation("L-KEEP").address());
        assertThat(location.zone()).isEqualTo(Given.OPERATOR.zone());
        assertThat(location.evses()).singleElement().satisfies(evse -> {
            assertThat(evse.connectors())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("lastUpdated")
                    .containsExactly(Given.aConnector("1", 1));
            assertThat(evse.status()).isEqualTo(EvseStatus.UNKNOWN);
        });
        assertThat(STORE.locations.findByEvse(new EvseUid("KEEP-1")).map(Location::id))
                .contains(location.id());
        assertThat(STORE.locations.evsesOf(new StationId("KEEP"))).isEqualTo(location.evses());
    }

    @Test
    void aLocationChangesWhenAnEvseDoes() {
        Given.aSite(STORE, "CHG");
        LocationId id = new LocationId("L-CHG");
        Instant later = STORE.clock.turn(Duration.ofMinutes(1));
        STORE.stationLedger.connected(new StationId("CHG"), "ocpp1.6", later);
        assertThat(STORE.locations.find(id).orElseThrow().lastUpdated()).isEqualTo(later);

        Instant reported = STORE.clock.turn(Duration.ofMinutes(1));
        report("CHG", ConnectorState.AVAILABLE);
        Location location = STORE.locations.find(id).orElseThrow();
        assertThat(location.lastUpdated()).isEqualTo(reported);
        assertThat(location.evses()).extracting(Evse::status).containsExactly(EvseStatus.AVAILABLE);

        STORE.clock.turn(Duration.ofMinutes(1));
        report("CHG", ConnectorState.AVAILABLE);
        assertThat(STORE.locations.find(id).orElseThrow().lastUpdated()).isEqualTo(reported);
        assertThat(shown(reported, null)).contains(id);
        assertThat(shown(reported.plusMillis(1), null)).isEmpty();
        assertThat(shown(null, reported)).doesNotContain(id);
        assertThat(STORE.locations.countPublished(partner, Given.OPERATOR.id(), now(), reported, null))
                .isEqualTo(shown(reported, null).size());
    }

    private static List<LocationId> shown(@Nullable Instant from, @Nullable Instant to) {
        return STORE.locations.published(partner, Given.OPERATOR.id(), now(), from, to, 0, 1000).stream()
                .map(Location::id)
                .toList();
    }

    private static Instant now() {
        return STORE.clock.instant();
    }

    /** A partner that pages must not miss one because another changed meanwhile (field lesson 24). */
    @Test
    void publishedLocationsKeepTheirPlaces() {
        List.of("PL1", "PL2", "PL3").forEach(id -> Given.aSite(STORE, id));
        STORE.clock.turn(Duration.ofMinutes(1));
        report("PL1", ConnectorState.AVAILABLE);
        assertThat(shown(null, null))
                .containsSubsequence(new LocationId("L-PL1"), new LocationId("L-PL2"), new LocationId("L-PL3"));
        assertThat(shown(Instant.EPOCH, null)).isEqualTo(shown(null, null));
        long total = STORE.locations.countPublished(partner, Given.OPERATOR.id(), now(), null, null);
        assertThat(shown(null, null)).hasSize((int) total);
        assertThat(STORE.locations.published(partner, Given.OPERATOR.id(), now(), null, null, (int) total - 1, 10))
                .hasSize(1);
    }

    /** What can be booked is paged by EVSE; a connector's report is a change of its EVSE and of no other. */
    @Test
    void publishedEvsesAreFoundInPages() {
        Given.aSite(STORE, "EV1");
        Given.aSite(STORE, "EV2");
        LocationId first = new LocationId("L-EV1");
        STORE.locations.save(first, Given.anEvse("EV1-3", "EV1", 3, Given.aConnector("1", 1)));
        STORE.locations.save(first, Given.anEvse("EV1-2", "EV1", 2, Given.aConnector("1", 1)));
        Instant later = STORE.clock.turn(Duration.ofMinutes(1));
        report("EV1", ConnectorState.OCCUPIED);
        assertThat(evses(null, null)).containsSubsequence("EV1-1", "EV1-2", "EV1-3", "EV2-1");
        assertThat(evses(Instant.EPOCH, later.plusSeconds(1))).isEqualTo(evses(null, null));
        assertThat(evses(later, null)).containsExactly("EV1-1");
        assertThat(evses(null, later)).contains("EV1-2", "EV2-1").doesNotContain("EV1-1");
        assertThat(evses(later, Instant.EPOCH)).isEmpty();

        STORE.locations.remove(new EvseUid("EV1-2"));
        STORE.locations.save(new LocationId("L-EV2"), Given.anEvse("EV2-2", "EV2", 2));
        assertThat(evses(null, null))
                .as("one is removed; of the other place nobody knows all prices")
                .contains("EV1-1", "EV1-3")
                .doesNotContain("EV1-2", "EV2-1", "EV2-2");
    }

    /** Page by page. */
    private static List<String> evses(@Nullable Instant from, @Nullable Instant to) {
        long total = STORE.locations.countPublishedEvses(partner, Given.OPERATOR.id(), now(), from, to);
        List<String> found = IntStream.range(0, (int) total)
                .boxed()
                .flatMap(n ->
                        STORE.locations.publishedEvses(partner, Given.OPERATOR.id(), now(), from, to, n, 1).stream())
                .map(EvseUid::value)
                .toList();
        assertThat(STORE.locations.publishedEvses(partner, Given.OPERATOR.id(), now(), from, to, 0, 1000))
                .extracting(EvseUid::value)
                .isEqualTo(found);
        return found;
    }

    /** The database and {@link Location#isPublished} must agree, whatever is built, moved or taken away. */
    @Test
    void onlyWhatCanBeChargedAtForAKnownPriceIsPublished() {
        Given.aSite(STORE, "PUB");
        Given.aSite(STORE, "HUB");
        LocationId pub = new LocationId("L-PUB");
        agree();
        assertThat(shown(null, null)).contains(pub);

        STORE.locations.save(pub, Given.anEvse("PUB-2", "PUB", 2));
        agree();
        assertThat(shown(null, null)).as("an EVSE without connector").doesNotContain(pub);

        STORE.locations.remove(new EvseUid("PUB-2"));
        agree();
        assertThat(shown(null, null)).contains(pub);

        STORE.locations.save(new LocationId("L-HUB"), Given.anEvse("PUB-1", "PUB", 1, Given.aConnector("1", 1)));
        agree();
        assertThat(shown(null, null)).as("its only EVSE was moved").doesNotContain(pub);
    }

    private static void agree() {
        List<LocationId> told = STORE.locations.page(null, 1000).items().stream()
                .filter(l -> l.isPublished(STORE.tariffs.priced(l.area(), now())))
                .map(Location::id)
                .toList();
        assertThat(shown(null, null)).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void savingFixedDataKeepsReportedStates() {
        Given.aSite(STORE, "FIX");
        STORE.stationLedger.connected(new StationId("FIX"), "ocpp1.6", STORE.clock.instant());
        report("FIX", ConnectorState.OCCUPIED);
        STORE.locations.save(
                new LocationId("L-FIX"),
                Given.anEvse("FIX-1", "FIX", 1, Given.aConnector("2", 2), Given.aConnector("1", 1)));
        assertThat(STORE.locations.evsesOf(new StationId("FIX")))
                .singleElement()
                .satisfies(evse -> {
                    assertThat(evse.status()).isEqualTo(EvseStatus.CHARGING);
                    assertThat(evse.connectors()).hasSize(2);
                });
        STORE.locations.save(
                new LocationId("L-FIX"),
                Given.anEvse("FIX-1", "FIX", 1, Given.aConnector("2", 1), Given.aConnector("1", 2)));
        STORE.locations.save(new LocationId("L-FIX"), Given.anEvse("FIX-1", "FIX", 1, Given.aConnector("2", 1)));
        assertThat(STORE.locations.evsesOf(new StationId("FIX")).getFirst().connectors())
                .extracting(c -> c.id().value())
                .containsExactly("2");
    }

    @Test
    void aRemovedEvseIsGoneForEver() {
        Given.aSite(STORE, "GONE");
        STORE.locations.remove(new EvseUid("GONE-1"));
        assertThat(STORE.locations.evsesOf(new StationId("GONE"))).isEmpty();
        assertThat(STORE.locations.findByEvse(new EvseUid("GONE-1"))).isPresent();
        Evse again = Given.anEvse("GONE-1", "GONE", 1);
        assertThatThrownBy(() -> STORE.locations.save(new LocationId("L-GONE"), again))
                .isInstanceOf(IllegalArgumentException.class);
        STORE.locations.save(new LocationId("L-GONE"), Given.anEvse("GONE-2", "GONE", 1));
        assertThat(STORE.locations.evsesOf(new StationId("GONE"))).hasSize(1);
    }

    /** A removed EVSE still has a place, so that eMSPs can be told (O-30). */
    @Test
    void someAreFoundTogetherEachOnce() {
        List.of("TOG", "ETH").forEach(id -> Given.aSite(STORE, id));
        STORE.locations.save(new LocationId("L-TOG"), Given.anEvse("TOG-2", "TOG", 2, Given.aConnector("1", 1)));
        STORE.locations.remove(new EvseUid("TOG-2"));
        List<EvseUid> asked =
                Stream.of("TOG-1", "TOG-2", "ETH-1", "NONE").map(EvseUid::new).toList();
        Map<EvseUid, Location> found = STORE.locations.findByEvses(asked);
        Location together = STORE.locations.find(new LocationId("L-TOG")).orElseThrow();
        assertThat(found)
                .containsOnlyKeys(asked.subList(0, 3))
                .containsEntry(new EvseUid("TOG-1"), together)
                .containsEntry(
                        new EvseUid("ETH-1"),
                        STORE.locations.find(new LocationId("L-ETH")).orElseThrow());
        assertThat(found.get(new EvseUid("TOG-2"))).isSameAs(found.get(new EvseUid("TOG-1")));
        assertThat(STORE.locations.find(List.of(new LocationId("NONE"), together.id())))
                .containsExactly(together);
        assertThat(STORE.locations.findByEvses(List.of())).isEmpty();
    }

    @Test
    void pagesFollowTheIds() {
        STORE.operators.save(Given.OPERATOR);
        List.of("P3", "P1", "P2").forEach(id -> STORE.locations.save(Given.aLocation(id)));
        Page<Location> first = STORE.locations.page("P", 2);
        assertThat(first.items()).extracting(l -> l.id().value()).containsExactly("P1", "P2");
        Page<Location> second = STORE.locations.page(first.next(), 2);
        assertThat(second.items()).extracting(l -> l.id().value()).containsExactly("P3");
        assertThat(second.next()).isNull();
    }

    private static void report(String station, ConnectorState state) {
        STORE.stationLedger.reported(
                new StationId(station), new ConnectorReport(1, 1, state, "words", "", STORE.clock.instant()));
    }

    @Test
    void newsTellOfPublishedEvsesOnly() {
        Given.aSite(STORE, "NEWS");
        EvseUid uid = new EvseUid("NEWS-1");
        LocationId place = new LocationId("L-NEWS");
        STORE.stationLedger.connected(new StationId("NEWS"), "ocpp1.6", now());
        report("NEWS", ConnectorState.OCCUPIED);
        assertThat(news(uid)).containsExactly(new EvseNews(uid, place, EvseStatus.CHARGING, now()));

        STORE.locations.save(place, Given.anEvse("NEWS-2", "NEWS", 2));
        assertThat(news(uid))
                .as("not published: its neighbour has no connector")
                .isEmpty();
        STORE.locations.remove(new EvseUid("NEWS-2"));
        Instant gone = STORE.clock.turn(Duration.ofMinutes(1));
        STORE.locations.save(place, Given.anEvse("NEWS-3", "NEWS", 3, Given.aConnector("1", 1)));
        STORE.locations.remove(uid);
        assertThat(news(uid)).containsExactly(new EvseNews(uid, place, EvseStatus.REMOVED, gone));
    }

    private static List<EvseNews> news(EvseUid uid) {
        return STORE.locations.news(partner, Given.OPERATOR.id(), now(), List.of(uid));
    }
}
