package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.ocpi.server.BookingPeer;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.Outlet;
import io.emall.sim.station.Reservation;
import io.emall.wire.ocpi.v221.EvseStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where journeys take place: a CPMS whose time can be turned, an eMSP that books in raw JSON, and the CPO's people. */
final class JourneyGround implements AutoCloseable {

    private static final String PARTY = "JNY";

    final StoryClock clock = StoryClock.onMonday();
    final Stage stage;
    final SimEmsp emsp;
    final BookingPeer peer;
    final Cpo cpo;

    /** @param settings beside the usual ones */
    JourneyGround(String name, String... settings) {
        stage = Stage.at(clock, name, settings);
        cpo = new Cpo(stage);
        emsp = stage.newEmsp(PARTY, "2.3.0");
        peer = new BookingPeer(emsp, PARTY, stage.http("/ocpi/2.3.0/bookings"));
    }

    /** A socket and a fast cable, and a driver of the eMSP. */
    Site site(Speaks version) {
        return stage.newSite(version, emsp);
    }

    /** Its second EVSE has the first one's plug, so that a booking can go there. */
    Site twins(Speaks version) {
        Site site = site(version);
        LocationId id = new LocationId(site.location());
        Location location = stage.bean(Locations.class).find(id).orElseThrow();
        Evse first = location.evse(new EvseUid(site.standard())).orElseThrow();
        Evse other = location.evse(new EvseUid(site.fast())).orElseThrow();
        stage.bean(StaticData.class)
                .save(
                        Stage.ADMINISTRATOR,
                        id,
                        new Evse(
                                other.uid(),
                                other.evseId(),
                                other.station(),
                                other.number(),
                                first.connectors(),
                                false,
                                false,
                                clock.instant()));
        await("it is as free as before", () -> site.evse(site.fast()) == EvseStatus.AVAILABLE);
        return site;
    }

    /** For the site's driver, for an hour at the socket. */
    ObjectNode request(Site site, String id, Instant from) {
        return peer.request(site.location(), site.standard(), site.driver().uid(), id + site.location(), from);
    }

    /** @return the booking's id */
    String book(Site site, String id, Instant from) {
        JsonNode booking = peer.post(request(site, id, from)).data();
        assertThat(BookingPeer.status(booking)).isEqualTo("RESERVED ACCEPTED");
        return booking.path("id").asString();
    }

    /** The same request, taken back; what becomes of the booking and its requests. */
    String cancel(Site site, String id, Instant from) {
        ObjectNode request = request(site, id, from);
        request.putObject("canceled").put("cancellation_reason", "TRAFFIC").put("who_canceled", "EMSP");
        return BookingPeer.status(peer.post(request).data());
    }

    void awaitStatus(String booking, String status) {
        await("the eMSP is told " + status, () -> peer.pushed(booking, status));
    }

    void awaitEvse(Site site, String uid, EvseStatus status) {
        await("the eMSP is told that " + uid + " is " + status, () -> site.evse(uid) == status);
    }

    /** The station has a hold for the site's driver there. */
    void awaitHold(Site site, int outlet) {
        await("the station holds it", () -> hold(site, outlet)
                .filter(hold -> hold.token().equals(site.driver().uid()))
                .isPresent());
    }

    void awaitNoHold(Site site, int outlet) {
        await("the station let go", () -> hold(site, outlet).isEmpty());
    }

    static Optional<Reservation> hold(Site site, int outlet) {
        Outlet place = site.station().outlet(outlet);
        return place.reservation();
    }

    Optional<JsonNode> bill(String booking) {
        return emsp.received("cdrs").stream()
                .map(received -> received.body())
                .filter(cdr -> cdr.path("booking_id").asString("").equals(booking))
                .findFirst();
    }

    void await(String what, BooleanSupplier condition) {
        emsp.await(what, Stage.SOON, condition);
    }

    @Override
    public void close() {
        cpo.assertContent();
        peer.pushesAreValid();
        cpo.close();
        emsp.close();
        stage.close();
    }
}
