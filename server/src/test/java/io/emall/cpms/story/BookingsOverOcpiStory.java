package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Answer;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.Car;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A booking by OCPI Bookings, from the eMSP's request to its bill, with a station at the other end of the wire. */
class BookingsOverOcpiStory {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LOOKED_AFTER = Duration.ofSeconds(45);

    private static final Stage STAGE = Stage.shared();
    private static SimEmsp emsp;

    @BeforeAll
    static void register() {
        emsp = STAGE.newEmsp("BKS", "2.3.0");
    }

    @AfterAll
    static void close() {
        emsp.close();
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void bookedNowUsedAndBilled(Speaks version) {
        try (Site site = STAGE.newSite(version)) {
            Token driver = driver(site);
            String id = book(site, driver);
            emsp.await("the EVSE is held", Stage.SOON, () -> site.evse(site.standard()) == EvseStatus.RESERVED);
            site.station().plug(1, Car.everyday());
            site.station().swipe(1, driver.uid());

            emsp.await("it is used", Stage.SOON, () -> told("bookings", id, "/reservation_status", "FULFILLED"));
            site.station().charge(1, Duration.ofMinutes(10));
            site.station().unplug(1);
            emsp.await("the bill is there", Stage.SOON, () -> bill(id).isPresent());
            JsonNode bill = bill(id).orElseThrow();
            OfficialOcpi.assertValid("2.3.0-bookings", "CDR", bill);
            assertThat(bill.path("authorization_reference").asString()).isEqualTo("ref-" + site.location());
            JsonNode session = emsp.book()
                    .raw("sessions", bill.path("session_id").asString())
                    .orElseThrow();
            assertThat(session.path("authorization_reference").asString()).isEqualTo("ref-" + site.location());
            assertThat(session.path("booking_id").asString()).isEqualTo(id);
        }
    }

    /** The other EVSE gets the same plug here, and it is stronger. */
    @ParameterizedTest
    @EnumSource(value = Speaks.class, names = "OCPP_16")
    void theEmspIsToldWhereABookingWentWhenItsEvseBroke(Speaks version) {
        try (Site site = STAGE.newSite(version)) {
            samePlugs(site);
            String id = book(site, driver(site));
            emsp.await("it is held", Stage.SOON, () -> site.evse(site.standard()) == EvseStatus.RESERVED);
            site.station().breakDown(1);

            emsp.await(
                    "it is moved", LOOKED_AFTER, () -> told("bookings", id, "/booking_option/evse_uid", site.fast()));
            assertThat(told("bookings", id, "/reservation_status", "RESERVED")).isTrue();
        }
    }

    private static Token driver(Site site) {
        Token token = emsp.addToken("BKS" + site.location());
        assertThat(emsp.pushToken(token).isSuccess()).isTrue();
        return token;
    }

    /** In five minutes, for an hour, at the socket. */
    private static String book(Site site, Token driver) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(5));
        ObjectNode request = JSON.createObjectNode()
                .put("country_code", driver.countryCode())
                .put("party_id", driver.partyId())
                .put("request_id", "Q-" + site.location())
                .put("location_id", site.location())
                .put("booking_location_id", site.standard())
                .put("authorization_reference", "ref-" + site.location());
        request.putObject("period")
                .put("start_date_time", from.toString())
                .put("end_date_time", from.plus(Duration.ofHours(1)).toString());
        request.putArray("tokens")
                .addPOJO(Map.of(
                        "country_code", driver.countryCode(),
                        "party_id", driver.partyId(),
                        "uid", driver.uid(),
                        "type", driver.type(),
                        "contract_id", driver.contractId()));
        Answer answer = emsp.send("POST", STAGE.http("/ocpi/2.3.0/bookings"), request);
        assertThat(answer.data().path("reservation_status").asString("")).isEqualTo("RESERVED");
        return answer.data().path("id").asString();
    }

    private static boolean told(String kind, String id, String where, String value) {
        return emsp.book()
                .raw(kind, id)
                .filter(known -> known.at(where).asString("").equals(value))
                .isPresent();
    }

    private static Optional<JsonNode> bill(String booking) {
        return emsp.received("cdrs").stream()
                .map(received -> received.body())
                .filter(cdr -> cdr.path("booking_id").asString("").equals(booking))
                .findFirst();
    }

    private static void samePlugs(Site site) {
        LocationId location = new LocationId(site.location());
        Location at = STAGE.bean(Locations.class).find(location).orElseThrow();
        Evse first = at.evse(new EvseUid(site.standard())).orElseThrow();
        Evse fast = at.evse(new EvseUid(site.fast())).orElseThrow();
        STAGE.bean(StaticData.class)
                .save(
                        Stage.ADMINISTRATOR,
                        location,
                        new Evse(
                                fast.uid(),
                                fast.evseId(),
                                fast.station(),
                                fast.number(),
                                first.connectors(),
                                false,
                                false,
                                Instant.now()));
    }
}
