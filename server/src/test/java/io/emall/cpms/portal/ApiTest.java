package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's contract (R9, R8) as an operator's own software sees it. */
class ApiTest {
    private static final String LOCATION = """
            {"name":"Duomo","street":"Via Torino 12","city":"Milano","postalCode":"20123","country":"ITA",
             "latitude":45.46,"longitude":9.19,"zone":"Europe/Rome","listed":true}""";
    private static final String PLUG = """
            {"id":"1","number":1,"standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE",
             "voltage":230,"amperage":32}""";
    private static final String HEAD = "location_id,location_name,street,city,country,latitude,longitude,station_id,"
            + "evse_uid,evse_number,connector_id,standard,format,power_type,voltage,amperage\n";

    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final Office OFFICE = Office.staffed("api-test");

    private static HttpResponse<String> call(String method, String path, String body) {
        return new Visitor(OFFICE).api(Office.ADMINISTRATOR, method, path, body);
    }

    private static JsonNode good(String method, String path, String body) {
        HttpResponse<String> answer = call(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    @Test
    void aTokenLetsInUntilItIsRemoved() {
        String token = good("POST", "/api-tokens", "{\"label\":\"robot\"}")
                .get("token")
                .asString();
        Visitor robot = new Visitor(OFFICE);
        assertThat(robot.apiWith("Bearer " + token, "GET", "/locations", "").statusCode())
                .isEqualTo(200);
        assertThat(robot.cookie("JSESSIONID")).isEmpty();

        call("DELETE", "/api-tokens/robot", "");

        HttpResponse<String> answer = robot.apiWith("Bearer " + token, "GET", "/locations", "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"error\"");
    }

    @Test
    void aLocationIsBuiltUpAndThenPublished() {
        assertThat(good("PUT", "/locations/duomo", LOCATION).get("missing").toString())
                .isEqualTo("[\"EVSE\"]");
        assertThat(good("PUT", "/stations/CP1", "{\"locationId\":\"duomo\"}")
                        .get("key")
                        .asString())
                .hasSize(40);
        assertThat(good("PUT", "/stations/CP1", "{\"locationId\":\"duomo\"}")
                        .get("key")
                        .isNull())
                .isTrue();
        good(
                "PUT",
                "/evses/E1",
                "{\"locationId\":\"duomo\",\"stationId\":\"CP1\",\"number\":1,\"evseId\":\"IT*EML*E1\",\"connectors\":["
                        + PLUG + "]}");
        assertThat(good("GET", "/locations/duomo", "").get("missing").toString())
                .isEqualTo("[\"PRICE\"]");

        good("POST", "/prices", "{\"area\":\"default\",\"speed\":\"STANDARD\",\"kind\":\"BASE\",\"perKwh\":0.45}");

        JsonNode location = good("GET", "/locations/duomo", "");
        assertThat(location.get("published").asBoolean()).isTrue();
        assertThat(location.at("/prices/STANDARD").decimalValue()).isEqualByComparingTo("0.45");
        assertThat(location.at("/sockets/STANDARD/out").asInt()).isEqualTo(1);
        assertThat(good("GET", "/stations/CP1", "").at("/evses/0/evseId").asString())
                .isEqualTo("IT*EML*E1");
    }

    @Test
    void aKeyOfOnesOwnIsTakenAndRotated() {
        good("PUT", "/locations/keys", LOCATION);
        String chosen = "0123456789abcdef0123456789abcdef01234567";

        assertThat(good("PUT", "/stations/K1", "{\"locationId\":\"keys\",\"key\":\"" + chosen + "\"}")
                        .get("key")
                        .asString())
                .isEqualTo(chosen);
        assertThat(good("POST", "/stations/K1/key", "{}").get("key").asString()).isNotEqualTo(chosen);
        assertThat(call("POST", "/stations/K1/key", "{\"key\":\"short\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void allThatIsWrongIsNamedFieldByField() {
        HttpResponse<String> answer =
                call("PUT", "/locations/bad", "{\"latitude\":95,\"longitude\":9,\"country\":\"XXX\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode fields = JSON.readTree(answer.body()).at("/error/fields");
        assertThat(fields.findValuesAsString("field")).contains("name", "street", "city", "country", "latitude");
    }

    @Test
    void conflictsUnknownThingsAndNonsenseHaveTheirOwnStatus() {
        assertThat(call("GET", "/locations/nowhere", "").statusCode()).isEqualTo(404);
        assertThat(call("GET", "/nothing", "").statusCode()).isEqualTo(404);
        assertThat(call("POST", "/prices", "not json").statusCode()).isEqualTo(400);
        assertThat(call("GET", "/sessions/not-a-uuid", "").statusCode()).isEqualTo(400);
        assertThat(call("GET", "/sessions?limit=9999", "").statusCode()).isEqualTo(400);
        assertThat(call("DELETE", "/prices", "").statusCode()).isEqualTo(405);

        String promotion =
                "{\"speed\":\"FAST\",\"kind\":\"PROMOTION\",\"perKwh\":0.2,\"until\":\"2099-01-01T00:00:00Z\"}";
        good("POST", "/prices", promotion);
        assertThat(call("POST", "/prices", promotion).statusCode()).isEqualTo(409);
    }

    @Test
    void aCommandToAStationThatIsAwaySaysSo() {
        good("PUT", "/locations/away", LOCATION);
        good("PUT", "/stations/A1", "{\"locationId\":\"away\"}");

        assertThat(good("POST", "/stations/A1/commands", "{\"type\":\"RESET\"}")
                        .get("outcome")
                        .asString())
                .isEqualTo("OFFLINE");
        assertThat(call("POST", "/stations/A1/commands", "{\"type\":\"START\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTableIsImportedWholeOrNotAtAll() {
        String row =
                "porta,Porta Nuova,Via Gioia 8,Milano,ITA,45.48,9.19,PN1,PN-E1,1,1,IEC_62196_T2,SOCKET,AC_3_PHASE,230,32\n";
        String bad =
                "porta,Porta Nuova,Via Gioia 8,Milano,ITA,45.48,9.19,PN1,PN-E2,2,1,IEC_62196_T2,SOCKET,AC_3_PHASE,much,32\n";

        HttpResponse<String> refused = call("POST", "/import", HEAD + row + bad);

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode problem = JSON.readTree(refused.body()).at("/rows/0");
        assertThat(problem.get("line").asInt()).isEqualTo(3);
        assertThat(problem.get("column").asString()).isEqualTo("voltage");
        assertThat(call("GET", "/locations/porta", "").statusCode()).isEqualTo(404);

        JsonNode done = good("POST", "/import", HEAD + row.replace("Porta Nuova", "Città Nuova"));

        assertThat(done.get("evses").asInt()).isEqualTo(1);
        assertThat(done.at("/keys/PN1").asString()).hasSize(40);
        assertThat(good("GET", "/locations/porta", "").get("name").asString()).isEqualTo("Città Nuova");
    }

    @Test
    void anInvitationCarriesWhatTheEmspNeeds() {
        JsonNode invited = good("POST", "/partners", "{\"name\":\"ACME\"}");

        assertThat(invited.get("invitationToken").asString()).hasSize(48);
        assertThat(invited.get("versionsUrl").asString()).isEqualTo(OFFICE.http("/ocpi/versions"));
        assertThat(good("GET", "/partners", "").findValuesAsString("name")).contains("ACME");
    }

    @Test
    void theDescriptionNamesEveryAddressAndIsOpenToAll() {
        JsonNode document =
                JSON.readTree(new Visitor(OFFICE).get("/api/v1/openapi.json").body());

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .contains(
                        "/api/v1/locations/{id}",
                        "/api/v1/stations/{id}/commands",
                        "/api/v1/sessions/{id}/readings",
                        "/api/v1/prices",
                        "/api/v1/import");
        assertThat(document.at("/components/schemas/LocationsApiWanted/properties/latitude/type")
                        .asString())
                .isEqualTo("number");
        assertThat(document.toString()).doesNotContain("Actor");
    }
}
