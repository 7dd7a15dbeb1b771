package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schedule as an operator's own software works with it. */
class ScheduleApiTest {
    private static final String LOCATION = """
            {"name":"Duomo","street":"Via Torino 12","city":"Milano","postalCode":"20123","country":"ITA",
             "latitude":45.46,"longitude":9.19,"zone":"Europe/Rome","listed":true}""";
    private static final String EVSE = """
            {"locationId":"duomo","stationId":"CP1","number":1,"connectors":[{"id":"1","number":1,
             "standard":"IEC_62196_T2","format":"SOCKET","powerType":"AC_3_PHASE","voltage":230,"amperage":32}]}""";
    private static final Instant TOMORROW =
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    private static final String HOUR = "\"from\":\"" + TOMORROW + "\",\"until\":\"" + TOMORROW.plusSeconds(3600) + "\"";

    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final Office OFFICE = Office.staffed("schedule-api-test");

    @BeforeAll
    static void aStation() {
        good("PUT", "/locations/duomo", LOCATION);
        good("PUT", "/stations/CP1", "{\"locationId\":\"duomo\"}");
        good("PUT", "/evses/E1", EVSE);
    }

    private static HttpResponse<String> call(String method, String path, String body) {
        return new Visitor(OFFICE).api(Office.ADMINISTRATOR, method, path, body);
    }

    private static JsonNode good(String method, String path, String body) {
        HttpResponse<String> answer = call(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    @Test
    void theMaintainerPlansMaintenanceAndFinishesIt() {
        String wish = "{\"evses\":[\"E1\"]," + HOUR + ",\"words\":\"new cable\"}";
        assertThat(good("POST", "/maintenance/preview", wish)
                        .at("/windows/0/evse")
                        .asString())
                .isEqualTo("E1");
        HttpResponse<String> planned = new Visitor(OFFICE).api(Office.MAINTAINER, "POST", "/maintenance", wish);
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        String id = JSON.readTree(planned.body()).at("/windows/0/id").asString();
        assertThat(call("POST", "/maintenance", wish).statusCode())
                .as("other windows stand there")
                .isEqualTo(409);

        String during = "from=" + TOMORROW.minusSeconds(7200) + "&until=" + TOMORROW.plusSeconds(7200);
        assertThat(good("GET", "/maintenance?evse=E1&" + during, "").at("/0/id").asString())
                .isEqualTo(id);
        assertThat(good("GET", "/maintenance/quietest?evse=E1&length=PT2H&" + during, "")
                        .at("/from")
                        .asString())
                .isEqualTo(TOMORROW.minusSeconds(7200).toString());
        assertThat(good("POST", "/maintenance/" + id + "/finish", "")
                        .at("/state")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(call("POST", "/maintenance/" + id + "/finish", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsWrongHasItsOwnStatus() {
        assertThat(call("POST", "/maintenance", "{\"evses\":[\"E9\"]," + HOUR + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", "/maintenance", "{\"evses\":[]}").statusCode()).isEqualTo(400);
        String unknown = "{\"location\":\"duomo\",\"token\":\"NOBODY\"," + HOUR + "}";
        assertThat(call("POST", "/bookings", unknown).body()).contains("\"token\"");
        assertThat(call("GET", "/bookings/00000000-0000-0000-0000-000000000001", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(good("GET", "/bookings?location=duomo", "").get("items").size())
                .isZero();
        assertThat(new Visitor(OFFICE)
                        .api(Office.MAINTAINER, "POST", "/bookings", unknown)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theCalendarAndThePreviewsSayWhatWouldBe() {
        Instant day = TOMORROW.plus(3, ChronoUnit.DAYS);
        String hour = "\"from\":\"" + day + "\",\"until\":\"" + day.plusSeconds(3600) + "\"";
        String id = good("POST", "/maintenance", "{\"evses\":[\"E1\"]," + hour + "}")
                .at("/windows/0/id")
                .asString();
        String calendar = "/locations/duomo/calendar?from=" + day.minusSeconds(60) + "&until=";
        JsonNode shown = good("GET", calendar + day.plusSeconds(60), "");
        assertThat(shown.at("/maintenance/0/id").asString()).isEqualTo(id);
        assertThat(shown.at("/zone").asString()).isEqualTo("Europe/Rome");
        assertThat(call("GET", calendar + day.plus(40, ChronoUnit.DAYS), "").statusCode())
                .isEqualTo(400);
        assertThat(call("GET", calendar.replace("duomo", "nowhere") + day.plusSeconds(60), "")
                        .statusCode())
                .isEqualTo(404);
        String longer = "{\"until\":\"" + day.plusSeconds(7200) + "\"}";
        assertThat(good("POST", "/maintenance/" + id + "/prolong/preview", longer)
                        .at("/inTheWay")
                        .size())
                .isZero();
        assertThat(good("GET", "/maintenance/" + id, "").at("/until").asString())
                .as("nothing changed")
                .isEqualTo(day.plusSeconds(3600).toString());
        String unknown = "{\"location\":\"duomo\",\"token\":\"NOBODY\"," + hour + "}";
        assertThat(call("POST", "/bookings/preview", unknown).statusCode()).isEqualTo(400);
    }

    @Test
    void openingHoursAreKept() {
        String path = "/locations/duomo/opening-hours";
        assertThat(good("GET", path, "").get("always").asBoolean()).isTrue();
        String hours = "{\"always\":false,\"regular\":[{\"day\":\"MONDAY\",\"begin\":\"08:00\",\"end\":\"20:00\"}]}";
        assertThat(good("PUT", path, hours).at("/regular/0/day").asString()).isEqualTo("MONDAY");
        assertThat(call("PUT", path, "{\"regular\":[]}").statusCode()).isEqualTo(400);
        good("PUT", path, "{\"always\":true}");
    }
}
