package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Answer;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.SimEmsp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An eMSP that books in raw JSON, so that a misreading of ours is not shared by its test. */
public final class BookingPeer implements AutoCloseable {

    /** A full hour. */
    static final Instant TOMORROW = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(24));

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SimEmsp emsp;
    private final String party;
    private final String bookings;

    /** @param bookings the module's address at the CPMS */
    public BookingPeer(SimEmsp emsp, String party, String bookings) {
        this.emsp = emsp;
        this.party = party;
        this.bookings = bookings;
    }

    static BookingPeer registered(RunningCpms cpms, String party) {
        cpms.invited("eMSP " + party, "a-of-" + party);
        SimEmsp emsp = new SimEmsp(new Party("DE", party, "eMSP " + party));
        emsp.speak("2.3.0");
        assertThat(emsp.register(cpms.versions(), "a-of-" + party).isSuccess()).isTrue();
        return new BookingPeer(emsp, party, cpms.base() + "/ocpi/2.3.0/bookings");
    }

    public SimEmsp sim() {
        return emsp;
    }

    /** For an hour at the location's first EVSE. */
    ObjectNode request(String location, String id, Instant from) {
        return request(location, location + "-1", "04BOOKER", id, from);
    }

    /** For an hour. */
    public ObjectNode request(String location, String place, String token, String id, Instant from) {
        ObjectNode request = JSON.createObjectNode()
                .put("country_code", "DE")
                .put("party_id", party)
                .put("request_id", id)
                .put("location_id", location)
                .put("booking_location_id", place)
                .put("authorization_reference", "ref-" + id);
        request.putObject("period")
                .put("start_date_time", from.toString())
                .put("end_date_time", from.plus(Duration.ofHours(1)).toString());
        request.putArray("tokens")
                .addObject()
                .put("country_code", "DE")
                .put("party_id", party)
                .put("uid", token)
                .put("type", "RFID")
                .put("contract_id", "DE-" + party + "-C1");
        return request;
    }

    public Answer post(ObjectNode request) {
        return emsp.send("POST", bookings, request);
    }

    public Answer get(String path) {
        return emsp.send("GET", at(path), null);
    }

    private String at(String path) {
        return bookings + (path.isEmpty() ? "" : "/") + path;
    }

    /** All pages of a list. */
    public List<JsonNode> all(String path) {
        List<JsonNode> found = new ArrayList<>();
        String next = at(path);
        while (!next.isEmpty()) {
            Answer page = emsp.send("GET", next, null);
            page.data().forEach(found::add);
            next = page.header("link")
                    .map(link -> link.replaceAll("<(.*)>.*", "$1"))
                    .orElse("");
        }
        return found;
    }

    /** The booking's status, then those of its requests. */
    public static String status(JsonNode booking) {
        StringBuilder words =
                new StringBuilder(booking.path("reservation_status").asString("none"));
        booking.path("booking_requests").forEach(one -> words.append(' ')
                .append(one.path("request_status").asString()));
        return words.toString();
    }

    /** An object as it was pushed: of bookings or booking_locations. */
    public Optional<JsonNode> told(String kind, String id) {
        return emsp.book().raw(kind, id);
    }

    public boolean pushed(String booking, String status) {
        return last(booking, "/reservation_status").equals(status);
    }

    public String last(String booking, String where) {
        return told("bookings", booking)
                .map(known -> known.at(where).asString(""))
                .orElse("");
    }

    /** Whether what was pushed last has no time slot then. */
    public boolean isBusy(String place, Instant moment) {
        return told("booking_locations", place)
                .filter(known -> !known.path("calendars").isEmpty())
                .map(known -> known.at("/calendars/0/available_timeslots"))
                .map(slots -> slots.valueStream().noneMatch(slot -> contains(slot, moment)))
                .orElse(false);
    }

    private static boolean contains(JsonNode slot, Instant moment) {
        return !Instant.parse(slot.path("start_date_time").asString()).isAfter(moment)
                && Instant.parse(slot.path("end_date_time").asString()).isAfter(moment);
    }

    /** Whatever was pushed is valid and stands at its address. */
    public void pushesAreValid() {
        emsp.received("bookings").stream()
                .filter(push -> push.method().equals("PUT"))
                .forEach(push -> {
                    OfficialOcpi.assertValid("2.3.0-bookings", type(push.path().split("/")), push.body());
                    assertThat(push.path()).startsWith("bookings/IT/EML/");
                    assertThat(push.path())
                            .endsWith("/" + push.body().path("id").asString());
                });
    }

    private static String type(String[] path) {
        boolean isPlace = path[3].equals("booking_locations");
        return !isPlace ? "Booking" : path.length == 5 ? "BookingLocation" : "Calendar";
    }

    public void await(String what, BooleanSupplier condition) {
        emsp.await(what, PATIENCE, condition);
    }

    @Override
    public void close() {
        emsp.close();
    }
}
