package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.schedule.BookingDesk;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Answer;
import io.emall.sim.emsp.Mood;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.SimEmsp;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bookings 1.1 over real HTTP, in raw JSON: every answer and every push is checked against the standard's tables. */
class BookingsTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static Site site;
    private static BookingPeer emsp;

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        site.price("0.45");
        emsp = BookingPeer.registered(CPMS, "BKA");
    }

    @AfterAll
    static void close() {
        emsp.close();
    }

    @Test
    @DisplayName("O-20, O-39: only 2.3.0 offers Bookings, as its sender")
    void onlyOneVersionHasIt() {
        assertThat(emsp.sim().module("Booking", InterfaceRole.SENDER)).isEqualTo(CPMS.base() + "/ocpi/2.3.0/bookings");
        assertThat(emsp.sim()
                        .send("GET", CPMS.base() + "/ocpi/2.2.1", null)
                        .data()
                        .toString())
                .contains("commands")
                .doesNotContain("Booking");
        assertThat(emsp.sim()
                        .send("GET", CPMS.base() + "/ocpi/2.2.1/bookings", null)
                        .http())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("O-39: who books is answered RESERVED, told so again by push, and the slot is gone from the calendar")
    void booksForTomorrow() {
        place("BL3");
        JsonNode booking =
                emsp.post(request("BL3", "q-3", BookingPeer.TOMORROW)).data();
        OfficialOcpi.assertValid("2.3.0-bookings", "Booking", booking);
        assertThat(BookingPeer.status(booking)).isEqualTo("RESERVED ACCEPTED");
        assertThat(booking.path("authorization_reference").asString()).isEqualTo("ref-q-3");
        assertThat(booking.at("/booking_tokens/0/uid").asString()).isEqualTo("04BOOKER");
        String id = booking.path("id").asString();
        emsp.await("the push", () -> emsp.pushed(id, "RESERVED"));
        emsp.await("the calendar", () -> emsp.isBusy("BL3-1", BookingPeer.TOMORROW));
        assertThat(emsp.get(id).data()).isEqualTo(booking);
        assertThat(emsp.all("")).contains(booking);
        assertThat(emsp.get(UUID.randomUUID().toString()).http()).isEqualTo(404);
        emsp.pushesAreValid();
    }

    @Test
    @DisplayName("§2.3: the same request again does nothing twice, and is answered with the booking as it stands")
    void repeats() {
        place("BL4");
        JsonNode first = emsp.post(request("BL4", "q-4", BookingPeer.TOMORROW)).data();
        JsonNode second = emsp.post(request("BL4", "q-4", BookingPeer.TOMORROW)).data();
        assertThat(second).isEqualTo(first);
        assertThat(second.path("booking_requests").size()).isEqualTo(1);
    }

    @Test
    @DisplayName("O-39: a change keeps id and terms; one that is not possible is DECLINED and the old slot stands")
    void changes() {
        place("BL5");
        String id = emsp.post(request("BL5", "q-5", BookingPeer.TOMORROW))
                .data()
                .path("id")
                .asString();
        emsp.post(request("BL5", "other", BookingPeer.TOMORROW.plus(Duration.ofHours(4))));
        Instant later = BookingPeer.TOMORROW.plus(Duration.ofHours(1));
        JsonNode changed = emsp.post(request("BL5", "q-5", later)).data();
        OfficialOcpi.assertValid("2.3.0-bookings", "Booking", changed);
        assertThat(changed.path("id").asString()).isEqualTo(id);
        assertThat(changed.at("/period/start_date_time").asString()).isEqualTo(later.toString());
        JsonNode declined = emsp.post(request("BL5", "q-5", BookingPeer.TOMORROW.plus(Duration.ofHours(4))))
                .data();
        assertThat(BookingPeer.status(declined)).isEqualTo("RESERVED ACCEPTED ACCEPTED DECLINED");
        assertThat(declined.at("/period/start_date_time").asString()).isEqualTo(later.toString());
        emsp.await("the last push", () -> emsp.last(id, "/booking_requests/2/request_status")
                .equals("DECLINED"));
        emsp.pushesAreValid();
    }

    @Test
    @DisplayName("O-39: a cancellation is the same request with 'canceled'; it frees the slot and stays when repeated")
    void cancels() {
        place("BL6");
        String id = emsp.post(request("BL6", "q-6", BookingPeer.TOMORROW))
                .data()
                .path("id")
                .asString();
        emsp.await("the slot is taken", () -> emsp.isBusy("BL6-1", BookingPeer.TOMORROW));
        ObjectNode cancellation = request("BL6", "q-6", BookingPeer.TOMORROW);
        cancellation.putObject("canceled").put("cancellation_reason", "TRAFFIC").put("who_canceled", "EMSP");
        JsonNode canceled = emsp.post(cancellation).data();
        OfficialOcpi.assertValid("2.3.0-bookings", "Booking", canceled);
        assertThat(BookingPeer.status(canceled)).isEqualTo("CANCELED ACCEPTED ACCEPTED");
        assertThat(canceled.at("/canceled/cancellation_reason").asString()).isEqualTo("TRAFFIC");
        assertThat(canceled.at("/canceled/who_canceled").asString()).isEqualTo("EMSP");
        assertThat(emsp.post(cancellation).data()).isEqualTo(canceled);
        emsp.await("the push", () -> emsp.pushed(id, "CANCELED"));
        emsp.await("the slot is free", () -> !emsp.isBusy("BL6-1", BookingPeer.TOMORROW));
        cancellation.put("request_id", "never-heard");
        assertThat(emsp.post(cancellation).code()).isEqualTo(2001);
    }

    @Test
    @DisplayName("O-39: cancelling after the deadline is DECLINED, and the booking stands")
    void cancelsTooLate() {
        place("BL7");
        Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(20));
        emsp.post(request("BL7", "q-7", soon));
        ObjectNode cancellation = request("BL7", "q-7", soon);
        cancellation.putObject("canceled").put("cancellation_reason", "UNKNOWN").put("who_canceled", "SENDER");
        JsonNode answer = emsp.post(cancellation).data();
        assertThat(BookingPeer.status(answer)).isEqualTo("RESERVED ACCEPTED DECLINED");
    }

    @Test
    @DisplayName("§2.3: what is only not possible is an answer: REJECTED, and pushed; what is wrong has a code")
    void refuses() {
        place("BL8");
        emsp.post(request("BL8", "q-8", BookingPeer.TOMORROW));
        Answer taken = emsp.post(request("BL8", "q-8b", BookingPeer.TOMORROW));
        assertThat(taken.http()).isEqualTo(200);
        assertThat(taken.code()).isEqualTo(1000);
        OfficialOcpi.assertValid("2.3.0-bookings", "Booking", taken.data());
        assertThat(BookingPeer.status(taken.data())).isEqualTo("REJECTED DECLINED");
        emsp.await("the push", () -> emsp.pushed(taken.data().path("id").asString(), "REJECTED"));
        ObjectNode strong = request("BL8", "q-8c", BookingPeer.TOMORROW.plus(Duration.ofHours(3)));
        strong.put("power_required", 350);
        assertThat(BookingPeer.status(emsp.post(strong).data())).isEqualTo("REJECTED DECLINED");
        ObjectNode past = request("BL8", "q-8d", Instant.parse("2020-01-01T10:00:00Z"));
        assertThat(BookingPeer.status(emsp.post(past).data())).isEqualTo("REJECTED DECLINED");

        assertThat(codeWithout("period")).isEqualTo(2001);
        assertThat(codeWithout("authorization_reference")).isEqualTo(2001);
        assertThat(codeWithout("tokens")).isEqualTo(2002);
        assertThat(code("location_id", "NOWHERE")).isEqualTo(2003);
        assertThat(code("booking_location_id", "NOWHERE")).isEqualTo(2003);
        assertThat(code("party_id", "XXX")).isEqualTo(2001);
        assertThat(code("request_id", "x".repeat(37))).isEqualTo(2001);
        ObjectNode backwards = request("BL8", "q-8e", BookingPeer.TOMORROW);
        backwards.withObjectProperty("period").put("end_date_time", "2020-01-01T10:00:00Z");
        assertThat(emsp.post(backwards).code()).isEqualTo(2001);
    }

    @Test
    @DisplayName("§2.3: requests as Bookings 1.0 wrote them are read too")
    void readsTheOldNames() {
        place("BL9");
        ObjectNode old = request("BL9", "q-9", BookingPeer.TOMORROW);
        old.remove("booking_location_id");
        old.remove("period");
        old.put("evse_uid", "BL9-1").put("connector_id", "1");
        old.putObject("period")
                .put("start_from", BookingPeer.TOMORROW.toString())
                .put(
                        "end_before",
                        BookingPeer.TOMORROW.plus(Duration.ofHours(1)).toString());
        old.putArray("access_methods")
                .addObject()
                .put("location_access", "LICENSE_PLATE")
                .put("value", "AB123CD");
        JsonNode booking = emsp.post(old).data();
        OfficialOcpi.assertValid("2.3.0-bookings", "Booking", booking);
        assertThat(BookingPeer.status(booking)).isEqualTo("RESERVED ACCEPTED");
        assertThat(booking.at("/access_information/0/value").asString()).isEqualTo("AB123CD");
    }

    @Test
    @DisplayName("§2.3: '#NA' asks for any EVSE of the location like that one; the booking says which it is")
    void assignsAnEvse() {
        site.location("BLA");
        site.another("BLA", 2);
        site.reports("BLA", ConnectorState.AVAILABLE);
        emsp.post(request("BLA", "q-a1", BookingPeer.TOMORROW));
        ObjectNode any = request("BLA", "q-a2", BookingPeer.TOMORROW);
        any.putObject("booking_option").put("evse_uid", "#NA");
        JsonNode booking = emsp.post(any).data();
        assertThat(booking.at("/booking_option/evse_uid").asString()).isEqualTo("BLA-2");
    }

    @Test
    @DisplayName("O-39: of two eMSPs that race for one slot one gets it, and neither sees the other's booking")
    void racesForOneSlot() throws Exception {
        place("BLB");
        try (BookingPeer other = BookingPeer.registered(CPMS, "BKB");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> requests = new ArrayList<>();
            for (int n = 0; n < 10; n++) {
                String id = "race-" + n;
                requests.add(() -> emsp.post(request("BLB", id, BookingPeer.TOMORROW)));
                requests.add(() -> other.post(other.request("BLB", id, BookingPeer.TOMORROW)));
            }
            List<String> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                assertThat(answer.get().code()).isEqualTo(1000);
                answers.add(BookingPeer.status(answer.get().data()));
            }
            assertThat(answers).filteredOn("RESERVED ACCEPTED"::equals).hasSize(1);
            assertThat(answers).filteredOn("REJECTED DECLINED"::equals).hasSize(19);
            List<JsonNode> theirs = other.all("");
            assertThat(theirs).hasSize(10).allSatisfy(booking -> assertThat(
                            booking.at("/booking_requests/0/booking_request/party_id")
                                    .asString())
                    .isEqualTo("BKB"));
            String one = theirs.getFirst().path("id").asString();
            assertThat(emsp.get(one).http()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("O-39: the eMSP is told when we move or cancel its booking, and why")
    void tellsWhatWeDo() {
        place("BLC");
        String id = emsp.post(request("BLC", "q-c", BookingPeer.TOMORROW))
                .data()
                .path("id")
                .asString();
        CPMS.bean(BookingDesk.class)
                .cancel(
                        new By(By.Party.OPERATOR, "ada"),
                        new BookingId(UUID.fromString(id)),
                        CancelReason.POWER_OUTAGE,
                        "");
        emsp.await("the push", () -> emsp.pushed(id, "CANCELED"));
        assertThat(emsp.last(id, "/canceled/cancellation_reason")).isEqualTo("POWER_OUTAGE");
        assertThat(emsp.last(id, "/canceled/who_canceled")).isEqualTo("CPO");
        emsp.pushesAreValid();
    }

    @Test
    @DisplayName("O-12: a partner that was away learns the latest state of its booking, once")
    void pushesTheLatestState() {
        place("BLE");
        try (BookingPeer away = BookingPeer.registered(CPMS, "BKC")) {
            away.await(
                    "it is told", () -> away.told("booking_locations", "BLE-1").isPresent());
            away.sim().mood(new Mood.Answers(503));
            String id = away.post(away.request("BLE", "q-e", BookingPeer.TOMORROW))
                    .data()
                    .path("id")
                    .asString();
            ObjectNode cancellation = away.request("BLE", "q-e", BookingPeer.TOMORROW);
            cancellation
                    .putObject("canceled")
                    .put("cancellation_reason", "UNKNOWN")
                    .put("who_canceled", "EMSP");
            away.post(cancellation);
            away.sim().behave();
            away.await("the state", () -> away.told("bookings", id).isPresent());
            assertThat(away.last(id, "/reservation_status")).isEqualTo("CANCELED");
        }
    }

    @Test
    @DisplayName("O-39: a partner without Bookings is sent none")
    void sparesOthers() {
        try (SimEmsp old = new SimEmsp(new Party("DE", "BKD", "BKD"))) {
            CPMS.invited("eMSP BKD", "a-of-bkd");
            assertThat(old.register(CPMS.versions(), "a-of-bkd").isSuccess()).isTrue();
            place("BLF");
            old.await("the location", () -> old.book().location("BLF").isPresent());
            assertThat(old.received("bookings")).isEmpty();
            assertThat(CPMS.partner("BKD")).isNotNull();
        }
    }

    private static void place(String id) {
        site.location(id);
        site.reports(id, ConnectorState.AVAILABLE);
    }

    private static ObjectNode request(String location, String id, Instant from) {
        return emsp.request(location, id, from);
    }

    private static int code(String field, String value) {
        return emsp.post(request("BL8", "q-wrong", BookingPeer.TOMORROW).put(field, value))
                .code();
    }

    private static int codeWithout(String field) {
        ObjectNode request = request("BL8", "q-wrong", BookingPeer.TOMORROW);
        request.remove(field);
        return emsp.post(request).code();
    }
}
