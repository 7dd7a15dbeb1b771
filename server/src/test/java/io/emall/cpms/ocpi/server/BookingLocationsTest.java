package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.schedule.Openings;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What can be booked and when, as eMSPs read it and are told of it, in raw JSON. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BookingLocationsTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static Site site;
    private static BookingPeer emsp;

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        site.price("0.45");
        emsp = BookingPeer.registered(CPMS, "BLP");
    }

    @AfterAll
    static void close() {
        emsp.close();
    }

    /** The first: it knows all there is. */
    @Test
    @Order(1)
    @DisplayName("O-39: what can be booked and when is listed in pages, chosen by time slot, and found by its id")
    void listsWhatCanBeBooked() {
        place("BL1");
        place("BL2");
        Answer first = emsp.get("booking_locations?limit=1");
        assertThat(first.data().size()).isEqualTo(1);
        assertThat(first.header("link").orElse("")).contains("booking_locations?offset=1&limit=1");
        List<JsonNode> all = emsp.all("booking_locations?timeslot_from=" + BookingPeer.TOMORROW);
        assertThat(all).extracting(one -> one.path("id").asString()).containsExactly("BL1-1", "BL2-1");
        all.forEach(one -> OfficialOcpi.assertValid("2.3.0-bookings", "BookingLocation", one));
        Instant past = BookingPeer.TOMORROW.minus(Duration.ofDays(10));
        assertThat(emsp.get("booking_locations?date_to=" + past).data()).isEmpty();
        assertThat(emsp.all("booking_locations?limit=1&date_from=" + past)).isEqualTo(all);
        JsonNode one = emsp.get("booking_locations/BL1-1").data();
        assertThat(one.at("/booking_option/evse_uid").asString()).isEqualTo("BL1-1");
        assertThat(one.at("/tariff_ids/0").asString()).isEqualTo("default-STANDARD");
        JsonNode calendar = emsp.get("booking_locations/BL1-1/BL1-1").data();
        OfficialOcpi.assertValid("2.3.0-bookings", "Calendar", calendar);
        assertThat(emsp.get("booking_locations/NOWHERE").http()).isEqualTo(404);
        assertThat(emsp.get("booking_locations?timeslot_from=soon").code()).isEqualTo(2001);
        Instant beyond = Instant.now().plus(Duration.ofDays(60));
        assertThat(emsp.all("booking_locations?timeslot_from=" + beyond)).isEmpty();
        Instant until = BookingPeer.TOMORROW.plus(Duration.ofHours(1));
        emsp.post(emsp.request("BL1", "q-1", BookingPeer.TOMORROW));
        List<JsonNode> free =
                emsp.all("booking_locations?limit=1&timeslot_from=" + BookingPeer.TOMORROW + "&timeslot_to=" + until);
        assertThat(free).extracting(place -> place.path("id").asString()).containsExactly("BL2-1");
    }

    @Test
    @DisplayName("O-39: closed hours are no time slots, and an EVSE that is removed is left without calendars")
    void followsTheHours() {
        place("BLD");
        emsp.await("it is told", () -> emsp.told("booking_locations", "BLD-1").isPresent());
        Interval closed = new Interval(BookingPeer.TOMORROW, BookingPeer.TOMORROW.plus(Duration.ofHours(6)));
        CPMS.bean(Openings.class)
                .save(new LocationId("BLD"), new OpeningHours(true, List.of(), List.of(), List.of(closed)));
        emsp.await("the calendar", () -> emsp.isBusy("BLD-1", BookingPeer.TOMORROW));
        assertThat(emsp.isBusy("BLD-1", BookingPeer.TOMORROW.minus(Duration.ofHours(2))))
                .isFalse();
        assertThat(BookingPeer.status(emsp.post(emsp.request("BLD", "q-d", BookingPeer.TOMORROW))
                        .data()))
                .isEqualTo("REJECTED DECLINED");
        site.remove("BLD-1");
        emsp.await("it is gone", () -> emsp.told("booking_locations", "BLD-1")
                .map(place -> place.path("calendars").isEmpty())
                .orElse(false));
    }

    @Test
    @DisplayName("O-39: once a day each calendar goes out again, for the days that came into sight")
    void calendarsGoOn() {
        place("BLG");
        emsp.await("it is told", () -> emsp.told("booking_locations", "BLG-1").isPresent());
        assertThat(calendarsOf("BLG-1")).isZero();
        CPMS.bean(Outbox.class).markCalendars();
        emsp.await("its calendar", () -> calendarsOf("BLG-1") > 0);
        emsp.pushesAreValid();
    }

    private static long calendarsOf(String place) {
        return emsp.sim().received("bookings").stream()
                .filter(push -> push.path().endsWith("/booking_locations/" + place + "/" + place))
                .count();
    }

    private static void place(String id) {
        site.location(id);
        site.reports(id, ConnectorState.AVAILABLE);
    }
}
