package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.partner.Visibility;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Answer;
import io.emall.sim.emsp.Received;
import io.emall.wire.ocpi.v221.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two partners over real HTTP: one may see all locations, the other only one of them. */
class VisibilityTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static Site site;
    private static Tariff price;
    private static BookingPeer all;
    private static BookingPeer few;

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        price = site.price("0.45");
        site.location("OPEN");
        site.location("SHUT");
        site.reports("OPEN", ConnectorState.AVAILABLE);
        site.reports("SHUT", ConnectorState.AVAILABLE);
        all = BookingPeer.registered(CPMS, "ALL");
        few = BookingPeer.registered(CPMS, "FEW");
        show("FEW", "OPEN");
        settled("ALL");
        settled("FEW");
    }

    /** What a test that failed left in sight is gone. */
    @BeforeEach
    void onlyTheOpenOne() {
        show("FEW", "OPEN");
    }

    @AfterAll
    static void close() {
        all.close();
        few.close();
    }

    @Test
    @DisplayName("§11: lists, pages and counts hold only what the partner may see")
    void lists() {
        assertThat(ids(all, "locations")).contains("OPEN", "SHUT");
        assertThat(ids(few, "locations")).containsExactly("OPEN");
        Answer page = few.sim().send("GET", at("locations?limit=1&date_from=2020-01-01T00:00:00Z"), null);
        assertThat(page.header("X-Total-Count")).hasValue("1");
        assertThat(page.header("link")).isEmpty();
        assertThat(few.all("booking_locations"))
                .extracting(one -> one.path("id").asString())
                .containsExactly("OPEN-1");
        assertThat(ids(few, "tariffs")).as("prices are told to all").containsExactly("default-STANDARD");
    }

    @Test
    @DisplayName("§11: what it may not see is answered as if it did not exist, whatever it is asked by")
    void singles() {
        for (String path : List.of("locations/SHUT", "locations/SHUT/SHUT-1", "locations/SHUT/SHUT-1/1")) {
            assertThat(all.sim().send("GET", at(path), null).http()).isEqualTo(200);
            same(few.sim().send("GET", at(path), null), few.sim().send("GET", at("locations/NONE"), null));
        }
        assertThat(few.sim().send("GET", at("locations/OPEN/SHUT-1"), null).http())
                .isEqualTo(404);
        for (String path : List.of("SHUT-1", "SHUT-1/SHUT-1", "shut-1", "SHUT-1%00", "'; drop table partner;--")) {
            String place = "booking_locations/" + path.replace(" ", "%20").replace("'", "%27");
            assertThat(few.get(place).http()).as(path).isIn(400, 404);
        }
        assertThat(few.sim().send("GET", at("locations/SHUT"), null).http()).isEqualTo(404);
    }

    @Test
    @DisplayName("§11: commands to it and bookings of it are refused like those of an unknown location")
    void refuses() {
        Token token = few.sim().addToken("04SIGHT");
        var start = few.sim().startSession(token, "SHUT", "SHUT-1", null);
        assertThat(start.answer().code()).isEqualTo(2003);
        assertThat(start.answer().data().path("result").asString()).isEqualTo("REJECTED");
        Instant soon = Instant.now().plus(Duration.ofMinutes(30));
        assertThat(few.sim().reserve(token, "R-1", soon, "SHUT", null).answer().code())
                .isEqualTo(2003);
        assertThat(few.sim()
                        .startSession(token, "OPEN", "SHUT-1", null)
                        .answer()
                        .code())
                .as("its EVSE under another's name")
                .isEqualTo(2003);

        ObjectNode request = few.request("SHUT", "v-1", BookingPeer.TOMORROW);
        Answer refused = few.post(request);
        same(refused, few.post(request.put("location_id", "NONE").put("booking_location_id", "NONE-1")));
        ObjectNode sly = few.request("OPEN", "v-2", BookingPeer.TOMORROW);
        sly.putObject("booking_option").put("evse_uid", "SHUT-1");
        assertThat(few.post(sly).code())
                .as("a place in sight, an EVSE that is not")
                .isEqualTo(2003);
        assertThat(all.post(all.request("SHUT", "v-3", BookingPeer.TOMORROW)).isSuccess())
                .isTrue();
    }

    @Test
    @DisplayName("§11: news of it are pushed to nobody who may not see it; sessions and bills of its own drivers are")
    void pushes() {
        site.reports("SHUT", ConnectorState.OCCUPIED);
        site.named("SHUT", "Another name");
        PartnerId partner = CPMS.partner("FEW").id();
        ChargingSession session = site.session("SHUT", site.driver(partner, "FEW"), price);
        site.ended(session, 1_000, price);
        site.reports("OPEN", ConnectorState.OCCUPIED);
        all.await("the news", () -> has(all, "PATCH", "/SHUT/SHUT-1"));
        few.await("its own session", () -> has(few, "PUT", session.id().toString()));
        few.await("its own bill", () -> has(few, "POST", "cdrs"));
        few.await("news of what it sees", () -> has(few, "PATCH", "/OPEN/OPEN-1"));
        settled("FEW");
        assertThat(few.sim().received())
                .filteredOn(r -> r.path().contains("/SHUT"))
                .as("what it saw before it might no longer, and that it is gone")
                .allSatisfy(r -> assertThat(r.body().toString()).doesNotContain("Another name", "\"CHARGING\""));
    }

    @Test
    @DisplayName("§11: what leaves its sight is withdrawn (EVSEs REMOVED, publish false), what comes back is put whole")
    void comesAndGoes() {
        site.location("DOOR");
        show("FEW", "OPEN", "DOOR");
        few.await("the location", () -> few.told("locations", "DOOR").isPresent());
        few.await("its calendar", () -> few.told("booking_locations", "DOOR-1").isPresent());
        Instant before = updated(few.told("locations", "DOOR").orElseThrow());

        show("FEW", "OPEN");
        few.await("the withdrawal", () -> status("DOOR").equals("REMOVED"));
        JsonNode gone = few.told("locations", "DOOR").orElseThrow();
        OfficialOcpi.assertValid("2.3.0", "Location", gone);
        assertThat(gone.path("publish").asBoolean(true)).isFalse();
        assertThat(updated(gone)).isAfter(before);
        few.await("no calendar", () -> few.told("booking_locations", "DOOR-1")
                .orElseThrow()
                .path("calendars")
                .isEmpty());
        assertThat(ids(few, "locations?date_from=" + gone.path("last_updated").asString()))
                .doesNotContain("DOOR");

        Instant emptied = updated(few.told("booking_locations", "DOOR-1").orElseThrow());
        show("FEW", "OPEN", "DOOR");
        few.await("its calendar again", () -> !few.told("booking_locations", "DOOR-1")
                .orElseThrow()
                .path("calendars")
                .isEmpty());
        assertThat(updated(few.told("booking_locations", "DOOR-1").orElseThrow()))
                .isAfterOrEqualTo(emptied);
        assertThat(few.all("booking_locations?date_from=" + emptied))
                .extracting(one -> one.path("id").asString())
                .contains("DOOR-1");
        few.await("the whole", () -> status("DOOR").equals("UNKNOWN"));
        JsonNode back = few.told("locations", "DOOR").orElseThrow();
        assertThat(back.path("publish").asBoolean()).isTrue();
        assertThat(updated(back)).as("newer than the withdrawal").isAfter(updated(gone));
        assertThat(ids(few, "locations?date_from=" + gone.path("last_updated").asString()))
                .as("who only pulls learns of it too")
                .contains("DOOR");
        show("FEW", "OPEN");
    }

    @Test
    @DisplayName("§11: a booking that it has at a location that left its sight stays its own: it can be cancelled")
    void keepsItsBookings() {
        site.location("KEPT");
        show("FEW", "OPEN", "KEPT");
        ObjectNode request = few.request("KEPT", "v-9", BookingPeer.TOMORROW);
        String id = few.post(request).data().path("id").asString();
        show("FEW", "OPEN");
        assertThat(few.get(id).http()).isEqualTo(200);
        ObjectNode cancel = request.deepCopy();
        cancel.putObject("canceled").put("cancellation_reason", "TRAFFIC").put("who_canceled", "EMSP");
        JsonNode cancelled = few.post(cancel).data();
        assertThat(BookingPeer.status(cancelled)).startsWith("CANCELED");
    }

    private static Instant updated(JsonNode told) {
        return Instant.parse(told.path("last_updated").asString());
    }

    private static void same(Answer answer, Answer unknown) {
        assertThat(answer.http()).isEqualTo(unknown.http());
        assertThat(answer.code()).isEqualTo(unknown.code()).isEqualTo(2003);
    }

    private static String status(String location) {
        return few.told("locations", location)
                .map(known -> known.at("/evses/0/status").asString(""))
                .orElse("");
    }

    private static boolean has(BookingPeer peer, String method, String end) {
        return peer.sim().received().stream().anyMatch(r -> isOf(r, method, end));
    }

    private static boolean isOf(Received received, String method, String end) {
        return received.method().equals(method) && received.path().endsWith(end);
    }

    private static List<String> ids(BookingPeer peer, String list) {
        return peer.sim()
                .send("GET", at(list), null)
                .data()
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static String at(String path) {
        return CPMS.base() + "/ocpi/2.3.0/" + path;
    }

    private static void show(String party, String... locations) {
        Set<LocationId> chosen = Set.of(locations).stream().map(LocationId::new).collect(Collectors.toSet());
        PartnerId partner = CPMS.partner(party).id();
        assertThat(CPMS.bean(Visibilities.class).save(partner, new Visibility.Chosen(chosen)))
                .isEmpty();
        CPMS.bean(Signals.class).send(new Signal.PartnerChanged(partner));
    }

    private static void settled(String party) {
        PartnerId partner = CPMS.partner(party).id();
        all.await(
                "an empty outbox", () -> CPMS.bean(Outbox.class).health(partner).waiting() == 0);
    }
}
