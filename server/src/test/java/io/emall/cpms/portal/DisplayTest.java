package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.station.SimStation;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Displays and customer information: over REST and in the portal, from stations on real sockets (P-73, P-75). */
class DisplayTest {
    @AutoClose
    private static final Office OFFICE = Office.reachable("display-test");

    private static final Yard YARD = new Yard(OFFICE);

    @Test
    void messagesAreSetListedAndCleared() {
        try (SimStation station = YARD.station("SHOW", "2.0.1")) {
            String path = "/stations/SHOW/display-messages";
            for (int number = 1; number <= 3; number++) {
                JsonNode set =
                        YARD.json("PUT", path + "/" + number, "{\"content\":\"no " + number + "\",\"state\":\"IDLE\"}");
                assertThat(set.get("outcome").asString()).isEqualTo("ACCEPTED");
            }
            YARD.json("DELETE", path + "/2", "");
            YARD.json("POST", path + "/refresh", "");
            String page = "/stations/SHOW/display";
            Yard.await("the listing", () -> YARD.ada().get(page).body().contains("All the station reported"));
            JsonNode shown = YARD.json("GET", path, "");
            assertThat(shown).hasSize(2);
            assertThat(shown.get(1).get("content").asString()).isEqualTo("no 3");
            assertThat(YARD.ada()
                            .post(
                                    page,
                                    page,
                                    "number",
                                    "x",
                                    "priority",
                                    "NORMAL_CYCLE",
                                    "format",
                                    "UTF8",
                                    "content",
                                    "")
                            .body())
                    .contains("Not a number", "Must be filled in");
        }
        try (SimStation old = YARD.station("OLD", "1.6")) {
            assertThat(YARD.json("PUT", "/stations/OLD/display-messages/1", "{\"content\":\"x\"}")
                            .get("outcome")
                            .asString())
                    .isEqualTo("NOT_SUPPORTED");
        }
    }

    @Test
    void whatAStationHoldsOfACustomerIsJoinedShownToAdministratorsAndErased() {
        String held = "name=Mario; " + "0123456789".repeat(9);
        try (SimStation station = YARD.station("GDPR", "2.0.1")) {
            station.workshop().holdsOfCustomers(held);
            String path = "/stations/GDPR/customer-information";
            String wanted = "{\"report\":true,\"token\":\"AABBCC\"}";
            JsonNode asked = YARD.json("POST", path, wanted);
            String one = path + "/" + asked.get("id").asString();
            Yard.await(
                    "the report",
                    () -> YARD.json("GET", one, "").get("state").asString().equals("COMPLETE"));
            assertThat(YARD.json("GET", one, "").get("data").asString()).isEqualTo(held);
            HttpResponse<String> maintainer = YARD.ada().api(Office.MAINTAINER, "GET", one, "");
            assertThat(maintainer.statusCode()).isEqualTo(403);
            assertThat(YARD.ada()
                            .get("/stations/GDPR/customers?open="
                                    + asked.get("id").asString())
                            .body())
                    .contains("Mario", "AABBCC");
            assertThat(YARD.ada().get("/administration/audit").body())
                    .contains("customer information: report", "read customer information");

            YARD.api("DELETE", one, "");

            JsonNode erased = YARD.json("GET", one, "");
            assertThat(erased.get("state").asString()).isEqualTo("ERASED");
            assertThat(erased.hasNonNull("data")).isFalse();
            assertThat(erased.hasNonNull("subject")).isFalse();
            assertThat(YARD.api("POST", path, "{\"report\":true}").statusCode()).isEqualTo(400);
            assertThat(YARD.api("POST", path, "{\"token\":\"A\"}").statusCode()).isEqualTo(400);
        }
    }
}
