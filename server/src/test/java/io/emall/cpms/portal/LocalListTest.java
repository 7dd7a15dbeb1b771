package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A station's local list and what is wanted of its availability, in the portal and over REST, while it is away. */
class LocalListTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final Office OFFICE = Office.staffed("local-list-test");

    private static Visitor ada;

    @BeforeAll
    static void open() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        ada.api(Office.ADMINISTRATOR, "PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        for (String id : new String[] {"LIST-1", "LIST-2", "AWAY"}) {
            ada.api(Office.ADMINISTRATOR, "PUT", "/stations/" + id, "{\"locationId\":\"here\"}");
        }
    }

    @Test
    void aListIsOffUntilSomeoneTurnsItOn() {
        String page = "/stations/LIST-1/local-list";
        assertThat(ada.get("/stations/LIST-1").body()).contains("href=\"" + page + "\"");
        assertThat(ada.get(page).body()).contains("We leave the station’s list alone");

        ada.post(page, page + "/keep", "wanted", "true");
        assertThat(ada.get(page).body()).contains("To be sent as soon as the station can be reached");
        ada.post(page, page + "/send");
        assertThat(ada.get(page).body()).contains("To be sent");
        ada.post(page, page + "/keep", "wanted", "false");
        assertThat(ada.get(page).body()).contains("We leave the station’s list alone");
    }

    @Test
    void restDoesTheSame() {
        assertThat(list("GET", "LIST-2/local-list", "").get("wanted").booleanValue())
                .isFalse();
        JsonNode kept = list("PUT", "LIST-2/local-list", "{\"wanted\":true}");
        assertThat(kept.get("state").stringValue()).isEqualTo("WAITING");
        assertThat(list("POST", "LIST-2/local-list/send", "").get("version").intValue())
                .isZero();
        assertThat(list("POST", "LIST-2/clear-cache", "").get("outcome").stringValue())
                .isEqualTo("Offline");
        assertThat(api("PUT", "LIST-2/local-list", "{}").statusCode()).isEqualTo(400);
        assertThat(api("GET", "NOWHERE/local-list", "").statusCode()).isEqualTo(404);
        assertThat(ada.get("/stations/NOWHERE/local-list").statusCode()).isEqualTo(404);
    }

    @Test
    void p51WhatIsWantedOfAStationThatIsAwayIsRemembered() {
        ada.post(
                "/stations/AWAY",
                "/stations/AWAY/commands",
                "type",
                "CHANGE_AVAILABILITY",
                "evse",
                "",
                "operative",
                "false");

        JsonNode wishes = list("GET", "AWAY/availability", "");
        assertThat(wishes).hasSize(1);
        assertThat(wishes.get(0).get("operative").booleanValue()).isFalse();
        assertThat(ada.get("/stations/AWAY").body()).contains("should be out of service", "has not heard it yet");
    }

    private static JsonNode list(String method, String path, String body) {
        HttpResponse<String> answer = api(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> api(String method, String path, String body) {
        return ada.api(Office.MAINTAINER, method, "/stations/" + path, body);
    }
}
