package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Letting stations in, as the administrator and the administrator's software do it. */
class OnboardingPageTest {
    @AutoClose
    private static final Office OFFICE = Office.staffed("onboarding");

    private static final String LOCATION = """
            {"name":"Duomo","street":"Via Torino 12","city":"Milano","postalCode":"20123","country":"ITA",
             "latitude":45.46,"longitude":9.19,"zone":"Europe/Rome","listed":true}""";

    private final Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

    private static SimStation16 station(String id) {
        return new SimStation16(
                new StationAddress(OFFICE.stations(), id, "0123456789abcdef0123"), StationPlan.withOutlets(22_000));
    }

    private String api(String method, String path, String body) {
        return ada.api(Office.ADMINISTRATOR, method, path, body).body();
    }

    @Test
    void aStationWaitsIsApprovedAndThenFoundAmongTheOthers() {
        api("PUT", "/locations/duomo", LOCATION);
        ada.post("/onboarding", "/onboarding", "minutes", "10", "secrecy", "NONE", "password", "");
        try (SimStation16 station = station("FRESH1")) {
            station.connect();
            station.boot();

            assertThat(ada.get("/onboarding").body()).contains("FRESH1").contains("Sim 1.6");
            assertThat(ada.get("/onboarding/FRESH1").body()).contains("SIM16").contains("Duomo");
            var wrong = ada.post(
                    "/onboarding/FRESH1",
                    "/onboarding/FRESH1/approve",
                    "location",
                    "duomo",
                    "rows[0].evse",
                    "0",
                    "rows[0].connector",
                    "1",
                    "rows[0].standard",
                    "IEC_62196_T2",
                    "rows[0].power",
                    "lots");
            assertThat(wrong.body()).contains("Not a number").contains("lots").contains("Between 1 and 1000");

            var answer = ada.post(
                    "/onboarding/FRESH1",
                    "/onboarding/FRESH1/approve",
                    "location",
                    "duomo",
                    "newKey",
                    "true",
                    "rows[0].evse",
                    "1",
                    "rows[0].connector",
                    "1",
                    "rows[0].standard",
                    "IEC_62196_T2",
                    "rows[0].power",
                    "22");

            assertThat(Visitor.location(answer)).endsWith("/stations/FRESH1");
            assertThat(ada.get("/stations/FRESH1").body()).contains("FRESH1-1");
            assertThat(ada.get("/onboarding").body()).doesNotContain("FRESH1");
            assertThat(api("GET", "/stations/FRESH1", "")).contains("\"hold\":\"NONE\"");
        }
    }

    @Test
    void aPasswordIsShownOnceAndABadOneIsRefused() {
        assertThat(ada.post("/onboarding", "/onboarding", "minutes", "5000", "secrecy", "OWN", "password", "short")
                        .body())
                .contains("Between 1 and 1440")
                .contains("16 to 64 printable characters without blanks, please");
        ada.post("/onboarding", "/onboarding", "minutes", "10", "secrecy", "MADE", "password", "");

        assertThat(ada.get("/onboarding").body()).contains("password-shown");
        assertThat(ada.get("/onboarding").body()).doesNotContain("password-shown");
        ada.post("/onboarding", "/onboarding/close");
        assertThat(api("GET", "/onboarding", "")).contains("\"open\":false");
    }

    @Test
    void softwareCanDoItToo() {
        api("PUT", "/locations/duomo", LOCATION);
        assertThat(api("PUT", "/onboarding", "{\"minutes\":0}")).contains("minutes");
        assertThat(api("PUT", "/onboarding", "{\"minutes\":10}")).contains("\"open\":true");
        try (SimStation16 station = station("FRESH2")) {
            station.connect();
            station.boot();
            assertThat(api("GET", "/onboarding/waiting", "")).contains("FRESH2");

            api("POST", "/onboarding/waiting/FRESH2/reject", "{}");
            assertThat(api("GET", "/onboarding/rejected", "")).contains("FRESH2");
            api("DELETE", "/onboarding/waiting/FRESH2", "");
            assertThat(api("GET", "/onboarding/rejected", "")).doesNotContain("FRESH2");
        }
        api("PUT", "/stations/KNOWN", "{\"locationId\":\"duomo\"}");
        assertThat(api("PUT", "/stations/KNOWN/hold", "{\"hold\":\"PENDING\"}")).contains("PENDING");
    }

    @Test
    void theMaintainerLooksButDoesNotDecide() {
        Visitor max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);

        assertThat(max.get("/onboarding").statusCode()).isEqualTo(200);
        assertThat(max.post("/onboarding", "/onboarding", "minutes", "10", "secrecy", "NONE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(max.api(Office.MAINTAINER, "PUT", "/onboarding", "{\"minutes\":10}")
                        .statusCode())
                .isEqualTo(403);
    }
}
