package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.SimEmsp;
import io.emall.wire.ocpi.v221.Token;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people are shown that a partner sees is what the door answers it, in its version. */
class PartnerSeenTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Office OFFICE = Office.reachable("partner-seen", "--cpms.ocpi.allow-private=true");
    private static Visitor ada;
    private static Square square;

    @BeforeAll
    static void open() {
        square = new Square(OFFICE);
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        for (String speed : List.of("STANDARD", "FAST")) {
            square.api("POST", "/prices", """
                    {"area":"default","speed":"%s","kind":"BASE","perKwh":0.45}""".formatted(speed));
        }
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    void itIsWhatTheDoorAnswers(String version) {
        String party = "S" + version.replace(".", "").substring(0, 2);
        try (SimEmsp emsp = new SimEmsp(new Party("DE", party, party))) {
            emsp.speak(version);
            String id = invited(party);
            assertThat(ada.get("/partners/" + id + "/seen").body())
                    .contains("it has not registered yet", "Milano Duomo");
            String token = square.api("POST", "/partners/" + id + "/invitation", "")
                    .path("invitationToken")
                    .stringValue();
            assertThat(emsp.register(OFFICE.http("/ocpi/versions"), token).isSuccess())
                    .isTrue();
            if (version.equals("2.3.0")) {
                book(emsp, party);
            }
            for (String kind : List.of("locations", "tariffs", "sessions", "cdrs", "bookings")) {
                JsonNode served = square.api("GET", "/partners/" + id + "/served/" + kind, "");
                assertThat(served.path("version").stringValue()).isEqualTo(version);
                assertThat(served.path("objects")).as(kind).isEqualTo(door(emsp, version, kind));
                assertThat(ada.get("/partners/" + id + "/seen?kind=" + kind).statusCode())
                        .isEqualTo(200);
            }
            assertThat(ada.get("/partners/" + id + "/seen").body())
                    .contains("over OCPI " + version, "IT*EML*ESLOW*1", "default-STANDARD", "&quot;publish&quot;");
            assertThat(ada.get("/partners/" + id + "/seen?kind=tariffs").body()).contains("0.45 EUR", "plus 22 % VAT");
            assertThat(ada.get("/partners/" + id + "/seen?kind=bookings").body())
                    .contains(version.equals("2.3.0") ? "RESERVED" : "has no bookings");
            assertThat(ada.get("/partners/" + id + "/seen?kind=nonsense&from=-1")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(ada.get("/partners/" + id + "/seen?from=99999999").body())
                    .doesNotContain("Milano Duomo");
            square.api("PUT", "/partners/" + id + "/visibility", "{\"all\":false,\"locations\":[]}");
            assertThat(ada.get("/partners/" + id + "/seen").body()).contains("It sees no location");
            square.api("POST", "/partners/" + id + "/suspend", "");
            assertThat(ada.get("/partners/" + id + "/seen").body()).contains("the exchange is suspended");
        }
        assertThat(OFFICE.bean(Partners.class)
                        .findByParty("DE", party)
                        .orElseThrow()
                        .status())
                .isEqualTo(Partner.Status.SUSPENDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/served/cars", "/served/locations?limit=0", "/served/locations?offset=-1"})
    void nonsenseIsRefused(String path) {
        String id = invited("nonsense");
        HttpResponse<String> answer = ada.api(Office.ADMINISTRATOR, "GET", "/partners/" + id + path, "");
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(ada.api(Office.MAINTAINER, "GET", "/partners/" + id + "/served/cdrs", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String invited(String name) {
        return square.api("POST", "/partners", "{\"name\":\"" + name + "\"}")
                .path("id")
                .stringValue();
    }

    private static void book(SimEmsp emsp, String party) {
        Token token = emsp.addToken("04SEEN");
        ObjectNode request = JSON.createObjectNode()
                .put("country_code", "DE")
                .put("party_id", party)
                .put("request_id", "seen-1")
                .put("location_id", "duomo")
                .put("booking_location_id", "SLOW-1")
                .put("authorization_reference", "ref-seen");
        request.putObject("period")
                .put("start_date_time", Square.soon(10).toString())
                .put("end_date_time", Square.soon(11).toString());
        request.putArray("tokens")
                .addObject()
                .put("country_code", "DE")
                .put("party_id", party)
                .put("uid", token.uid())
                .put("type", "RFID")
                .put("contract_id", "DE-C1");
        assertThat(emsp.send("POST", OFFICE.http("/ocpi/2.3.0/bookings"), request)
                        .isSuccess())
                .isTrue();
    }

    private static JsonNode door(SimEmsp emsp, String version, String kind) {
        if (kind.equals("bookings") && !version.equals("2.3.0")) {
            return JSON.createArrayNode();
        }
        String query = kind.equals("sessions") ? "?date_from=2020-01-01T00:00:00Z" : "";
        return emsp.send("GET", OFFICE.http("/ocpi/" + version + "/" + kind + query), null)
                .data();
    }
}
