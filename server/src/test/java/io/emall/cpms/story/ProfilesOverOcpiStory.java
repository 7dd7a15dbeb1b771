package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.profile.LimitRequest;
import io.emall.cpms.core.profile.ProfileAnswer;
import io.emall.cpms.core.profile.ProfileAnswers;
import io.emall.cpms.core.profile.ProfileDesk;
import io.emall.cpms.core.profile.Rate;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpi.peer.Heard;
import io.emall.cpms.ocpi.peer.RawEmsp;
import io.emall.cpms.ocpi.peer.RawEmsp.Asked;
import io.emall.cpms.ocpi.peer.Role;
import io.emall.cpms.ocpi.peer.Weather;
import io.emall.sim.station.Car;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An eMSP limits its driver's session by OCPI, and the station at the other end obeys (O-38). */
class ProfilesOverOcpiStory {

    private static final JsonMapper JSON = new JsonMapper();

    private final Stage stage = Stage.shared();

    @ParameterizedTest
    @CsvSource({"2.2.1,OCPP_16,PL1", "2.2.1,OCPP_201,PL2", "2.3.0,OCPP_21,PL3"})
    @DisplayName("O-38: set, obeyed, asked for, told when the CPO changes it, cleared, and cleared again in vain")
    void limitsTheSession(String version, Speaks station, String party) {
        try (RawEmsp partner = stage.newRawEmsp(version, Role.emsp("NL", party));
                Site site = stage.newSite(station)) {
            String session = charging(partner, site);
            assertThat(halfAnHour(site)).isBetween(5490L, 5510L);

            Asked set = partner.asked("PUT", MODULE, "/" + session, fiveKilowatts(), NOW, "ChargingProfileResult");
            assertThat(set.said()).isEqualTo("ACCEPTED");
            assertThat(result(partner, set)).isEqualTo("ACCEPTED");
            assertThat(halfAnHour(site)).isBetween(2490L, 2510L);

            Asked get = partner.asked(
                    "GET", MODULE, "/" + session + "?duration=900", null, NOW, "ActiveChargingProfileResult");
            JsonNode active = partner.result(get);
            assertThat(active.at("/profile/charging_profile/charging_profile_period/0/limit")
                            .decimalValue())
                    .isEqualByComparingTo("5000");

            limitByTheCpo(site);
            RawEmsp.await("the change is told", () -> told(partner, session).stream()
                    .anyMatch(active3kW -> active3kW
                                    .at("/charging_profile/charging_profile_period/0/limit")
                                    .asInt(0)
                            == 3000));

            Asked clear = partner.asked("DELETE", MODULE, "/" + session, null, NOW, "ClearProfileResult");
            assertThat(result(partner, clear)).isEqualTo("ACCEPTED");
            Asked again = partner.asked("DELETE", MODULE, "/" + session, null, NOW, "ClearProfileResult");
            assertThat(result(partner, again)).isEqualTo("UNKNOWN");
            assertThat(partner.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @DisplayName("A result that the partner could not take is sent until it can, and then no more")
    void tellsUntilItIsTaken(String version) {
        Role self = Role.emsp("NL", version.equals("2.2.1") ? "PR1" : "PR3");
        try (RawEmsp partner = stage.newRawEmsp(version, self);
                Site site = stage.newSite(Speaks.OCPP_16)) {
            String session = charging(partner, site);
            partner.weather(Weather.BROKEN);
            Asked set = partner.asked("PUT", MODULE, "/" + session, fiveKilowatts(), NOW, "ChargingProfileResult");
            RawEmsp.await("it was tried in vain", () -> posted(partner, set) > 0);
            partner.weather(Weather.FINE);
            assertThat(result(partner, set)).isEqualTo("ACCEPTED");
            assertThat(requestIds(partner, set)).as("one X-Request-ID").hasSize(1);
            assertThat(partner.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "2.2.1")
    @DisplayName("What was promised before a crash is answered when its time is over")
    void answersWhatNobodyDecided(String version) {
        Role self = Role.emsp("NL", "PX1");
        try (RawEmsp partner = stage.newRawEmsp(version, self)) {
            PartnerId id = stage.bean(Partners.class).all().stream()
                    .filter(known -> self.partyId().equals(known.partyId()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            URI url = partner.awaited("owed", "ClearProfileResult");
            ProfileAnswer unless = new ProfileAnswer.Cleared(ProfileAnswer.Result.REJECTED);
            ProfileAnswers answers = stage.bean(ProfileAnswers.class);
            var owed = answers.owe(id, url, unless, Instant.now().plusMillis(200));
            assertThat(partner.result("owed").path("result").asString()).isEqualTo("REJECTED");
            answers.tell(owed, new ProfileAnswer.Cleared(ProfileAnswer.Result.ACCEPTED));
            assertThat(partner.complaints()).as("no second result").isEmpty();
        }
    }

    private static final String MODULE = "chargingprofiles";
    private static final String NOW = "ChargingProfileResponse";

    private static String charging(RawEmsp partner, Site site) {
        RawEmsp.await(
                "the location", () -> partner.kept("locations", site.location()).isPresent());
        ObjectNode token = partner.token(partner.self(), "PRF" + site.stationId(), "ALWAYS");
        ObjectNode start = JSON.createObjectNode().put("location_id", site.location());
        start.put("evse_uid", site.standard()).put("connector_id", "1");
        Asked command = partner.command("START_SESSION", start.set("token", token));
        site.station().plug(1, Car.everyday());
        assertThat(result(partner, command)).isEqualTo("ACCEPTED");
        RawEmsp.await("the session", () -> !session(partner, site).isEmpty());
        return session(partner, site);
    }

    private static String session(RawEmsp partner, Site site) {
        return partner.heard().stream()
                .filter(heard -> heard.is("PUT", "sessions"))
                .map(Heard::body)
                .filter(body -> body.path("location_id").asString().equals(site.location()))
                .map(body -> body.path("id").asString())
                .findFirst()
                .orElse("");
    }

    private static ObjectNode fiveKilowatts() {
        ObjectNode profile = JSON.createObjectNode().put("charging_rate_unit", "W");
        profile.putArray("charging_profile_period")
                .addObject()
                .put("start_period", 0)
                .put("limit", 5000);
        return JSON.createObjectNode().set("charging_profile", profile);
    }

    private void limitByTheCpo(Site site) {
        LimitRequest request = new LimitRequest(
                new StationId(site.stationId()),
                1,
                LimitRequest.Scope.TRANSACTION,
                new Rate(new BigDecimal(3000), RateUnit.WATTS),
                Instant.now().minus(Duration.ofMinutes(5)),
                null,
                "story");
        assertThat(stage.bean(ProfileDesk.class).limit(Stage.ADMINISTRATOR, request))
                .isInstanceOf(ProfileDesk.Outcome.Kept.class);
    }

    private static List<JsonNode> told(RawEmsp partner, String session) {
        return partner.heard().stream()
                .filter(heard -> heard.is("PUT", MODULE) && heard.part(1).equals(session))
                .map(Heard::body)
                .toList();
    }

    private static String result(RawEmsp partner, Asked asked) {
        return partner.result(asked).path("result").asString();
    }

    private static long posted(RawEmsp partner, Asked asked) {
        return partner.heard().stream().filter(heard -> isResult(heard, asked)).count();
    }

    private static List<String> requestIds(RawEmsp partner, Asked asked) {
        return partner.heard().stream()
                .filter(heard -> isResult(heard, asked))
                .map(heard -> heard.headers().get("x-request-id"))
                .distinct()
                .toList();
    }

    private static boolean isResult(Heard heard, Asked asked) {
        return heard.is("POST", "responses") && heard.part(1).equals(asked.id());
    }

    /** Energy of half an hour. */
    private static long halfAnHour(Site site) {
        long before = site.station().outlet(1).registerWh();
        site.station().charge(1, Duration.ofMinutes(30));
        return site.station().outlet(1).registerWh() - before;
    }
}
