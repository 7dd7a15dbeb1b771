package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Received;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What booking costs, as eMSPs are told it and billed for it. */
class BookingFeesTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms(
            "--cpms.bookings.fees.reservation=1",
            "--cpms.bookings.fees.cancellation=2.50",
            "--cpms.bookings.fees.no-show=5",
            "--cpms.bookings.fees.free-cancel-until=48h");

    private static Site site;
    private static BookingPeer emsp;

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        site.price("0.45");
        emsp = BookingPeer.registered(CPMS, "FEE");
    }

    @AfterAll
    static void close() {
        emsp.close();
    }

    @Test
    @DisplayName("O-39: what booking costs is a tariff that only bookings and what can be booked refer to")
    void tellsThePrice() {
        place("FE1");
        List<JsonNode> tariffs = tariffs();
        JsonNode fees = tariffs.stream()
                .filter(tariff -> tariff.path("id").asString().equals("default-BOOKING"))
                .findFirst()
                .orElseThrow();
        OfficialOcpi.assertValid("2.3.0-bookings", "Tariff", fees);
        assertThat(fees.path("elements")
                        .valueStream()
                        .map(element -> element.at("/restrictions/booking").asString()
                                + element.at("/price_components/0/price")
                                        .decimalValue()
                                        .stripTrailingZeros()))
                .containsExactly("BOOKING1", "BOOKING_CANCELLATION_FEES2.5", "BOOKING_EXPIRES5");
        JsonNode place = emsp.get("booking_locations/FE1-1").data();
        assertThat(place.path("tariff_ids").toString()).contains("default-STANDARD", "default-BOOKING");
        assertThat(place.at("/booking_terms/noshow_fee").booleanValue()).isTrue();
        emsp.await("the tariff is pushed", () -> emsp.told("tariffs", "default-BOOKING")
                .isPresent());
        emsp.await("the location is pushed", () -> emsp.told("locations", "FE1").isPresent());
        assertThat(emsp.told("locations", "FE1").orElseThrow().toString()).doesNotContain("default-BOOKING");
    }

    @Test
    @DisplayName("O-39: nobody comes: NO_SHOW is pushed, then a CDR without session and energy, once")
    void billsWhoDoesNotCome() {
        place("FE2");
        String id = emsp.post(emsp.request("FE2", "q-2", BookingPeer.TOMORROW))
                .data()
                .path("id")
                .asString();
        dayPasses(id);
        emsp.await("it is over", () -> emsp.pushed(id, "NO_SHOW"));
        JsonNode cdr = bill(id);
        assertThat(cdr.at("/total_cost/before_taxes").decimalValue()).isEqualByComparingTo("5");
        assertThat(cdr.path("total_cost")).isEqualTo(cdr.path("total_reservation_cost"));
        assertThat(cdr.path("total_energy").decimalValue()).isZero();
        assertThat(cdr.has("session_id")).isFalse();
        assertThat(cdr.at("/cdr_location/evse_uid").asString()).isEqualTo("#NA");
        assertThat(cdr.path("authorization_reference").asString()).isEqualTo("ref-q-2");
        emsp.pushesAreValid();
    }

    @Test
    @DisplayName("O-39: an eMSP that cancels later than it may for nothing is billed for it")
    void billsALateCancellation() {
        place("FE3");
        String id = emsp.post(emsp.request("FE3", "q-3", BookingPeer.TOMORROW))
                .data()
                .path("id")
                .asString();
        ObjectNode cancellation = emsp.request("FE3", "q-3", BookingPeer.TOMORROW);
        cancellation.putObject("canceled").put("cancellation_reason", "TRAFFIC").put("who_canceled", "EMSP");
        assertThat(BookingPeer.status(emsp.post(cancellation).data())).isEqualTo("CANCELED ACCEPTED ACCEPTED");
        assertThat(bill(id).at("/total_cost/before_taxes").decimalValue()).isEqualByComparingTo("2.5");
    }

    private static void place(String id) {
        site.location(id);
        site.reports(id, ConnectorState.AVAILABLE);
    }

    /** To everybody who looks, the booking was made and began a day earlier. */
    private static void dayPasses(String booking) {
        CPMS.bean(JdbcClient.class).sql("""
                        update booking set next_at = now(), kept_from = kept_from - interval '26 hours',
                            period = tstzrange(lower(period) - interval '26 hours', upper(period) - interval '26 hours')
                        where id = ?
                        """).param(UUID.fromString(booking)).update();
    }

    private static JsonNode bill(String booking) {
        emsp.await("the bill", () -> emsp.told("cdrs", booking).isPresent());
        assertThat(emsp.sim().received("cdrs").stream()
                        .filter(sent -> sent.method().equals("POST"))
                        .map(Received::body)
                        .filter(cdr -> cdr.path("id").asString().equals(booking)))
                .hasSize(1);
        JsonNode cdr = emsp.told("cdrs", booking).orElseThrow();
        OfficialOcpi.assertValid("2.3.0-bookings", "CDR", cdr);
        assertThat(cdr.path("booking_id").asString()).isEqualTo(booking);
        return cdr;
    }

    private static List<JsonNode> tariffs() {
        return emsp.sim()
                .send("GET", CPMS.base() + "/ocpi/2.3.0/tariffs", null)
                .data()
                .valueStream()
                .toList();
    }
}
