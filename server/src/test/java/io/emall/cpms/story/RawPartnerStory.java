package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpi.peer.RawEmsp;
import io.emall.cpms.ocpi.peer.RawEmsp.Asked;
import io.emall.cpms.ocpi.peer.Role;
import io.emall.cpms.ocpi.peer.Weather;
import io.emall.sim.station.Car;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A partner that shares none of our code, nor of our misreadings, goes all the way with us. */
class RawPartnerStory {

    private static final JsonMapper JSON = new JsonMapper();

    private final Stage stage = Stage.shared();

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @DisplayName(
            "Registers, pulls all lists, starts and stops by command, is told of everything: nothing to complain of")
    void goesAllTheWay(String version) {
        Role self = Role.emsp("NL", version.equals("2.2.1") ? "RW1" : "RW3");
        try (RawEmsp partner = stage.newRawEmsp(version, self);
                Site site = stage.newSite(Speaks.OCPP_201)) {
            RawEmsp.await("the location", () -> partner.kept("locations", site.location())
                    .isPresent());
            assertThat(partner.pull("locations", "Location", "")).isNotEmpty();
            assertThat(partner.pull("tariffs", "Tariff", "")).hasSize(2);

            ObjectNode token = partner.token(self, "RAW" + site.stationId(), "NEVER");
            Asked start = partner.command("START_SESSION", start(site, token));
            assertThat(start.said()).isEqualTo("ACCEPTED");
            site.station().plug(2, Car.everyday());
            assertThat(partner.result(start).path("result").stringValue()).isEqualTo("ACCEPTED");
            RawEmsp.await("the session", () -> state(partner, site).equals("ACTIVE"));
            site.station().charge(2, Duration.ofMinutes(10));

            Asked stop =
                    partner.command("STOP_SESSION", JSON.createObjectNode().put("session_id", session(partner, site)));
            assertThat(partner.result(stop).path("result").stringValue()).isEqualTo("ACCEPTED");
            site.station().unplug(2);
            RawEmsp.await("the bill", () -> partner.keeps("cdrs") == 1);
            RawEmsp.await("the end", () -> state(partner, site).equals("COMPLETED"));

            assertThat(partner.pull("sessions", "Session", "&date_from=2020-01-01T00:00:00Z"))
                    .hasSize(1);
            assertThat(partner.pull("cdrs", "CDR", "")).hasSize(1);
            assertThat(partner.renew().code()).isEqualTo(1000);
            assertThat(partner.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @DisplayName(
            "A partner that is away, slow, broken, busy, cuts its answers or talks rubbish ends with the whole truth")
    void survivesAllWeathers(String version) {
        Role self = Role.emsp("NL", version.equals("2.2.1") ? "RX1" : "RX3");
        try (RawEmsp partner = stage.newRawEmsp(version, self);
                Site site = stage.newSite(Speaks.OCPP_16)) {
            RawEmsp.await("the free EVSE", () -> evse(partner, site).equals("AVAILABLE"));
            for (Weather weather : List.of(Weather.SLOW, Weather.BROKEN, Weather.BUSY, Weather.CUT, Weather.RUBBISH)) {
                partner.weather(weather);
                Instant from = Instant.now();
                site.station().goOffline();
                RawEmsp.await(
                        weather + " is met", () -> partner.heard().stream().anyMatch(h -> h.at().isAfter(from)));
                partner.weather(Weather.FINE);
                RawEmsp.await(weather + ": the unknown EVSE", () -> evse(partner, site)
                        .equals("UNKNOWN"));
                site.station().goOnline();
                RawEmsp.await(
                        weather + ": the free EVSE", () -> evse(partner, site).equals("AVAILABLE"));
            }
            partner.leave();
            site.station().goOffline();
            site.emsp().await("somebody else knows", Stage.SOON, () -> site.evse(site.fast())
                    .name()
                    .equals("UNKNOWN"));
            partner.comeBack();
            RawEmsp.await("the unknown EVSE", () -> evse(partner, site).equals("UNKNOWN"));
            assertThat(partner.complaints()).isEmpty();
        }
    }

    private static ObjectNode start(Site site, JsonNode token) {
        ObjectNode start =
                JSON.createObjectNode().put("location_id", site.location()).put("evse_uid", site.fast());
        start.put("connector_id", "1").put("authorization_reference", "raw-" + site.location());
        return start.set("token", token);
    }

    private static String session(RawEmsp partner, Site site) {
        return partner.heard().stream()
                .filter(h -> h.is("PUT", "sessions"))
                .map(h -> h.body())
                .filter(s -> s.path("location_id").stringValue().equals(site.location()))
                .reduce((_, last) -> last)
                .map(s -> s.path("id").stringValue())
                .orElse("");
    }

    private static String state(RawEmsp partner, Site site) {
        return partner.kept("sessions", session(partner, site))
                .map(s -> s.path("status").stringValue())
                .orElse("");
    }

    private static String evse(RawEmsp partner, Site site) {
        return partner.kept("locations", site.location())
                .map(l -> l.at("/evses/1/status").asString(""))
                .orElse("");
    }
}
