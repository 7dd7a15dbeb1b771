package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.ocpi.StubServer;
import io.emall.cpms.ocpi.peer.RawEmsp;
import io.emall.cpms.ocpi.peer.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Setting a partner up without a script, the way back included; each failure says what to do; nothing typed is lost. */
class PartnerSetupTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Office OFFICE = Office.reachable("partner-setup", "--cpms.ocpi.allow-private=true");
    private static Visitor ada;

    @BeforeAll
    static void open() {
        new Square(OFFICE);
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void goingBackChangesTheNameAndMakesNoSecondPartner() {
        long before = OFFICE.bean(Partners.class).all().size();
        String setup = begun("Volta");
        assertThat(ada.get(setup + "/name").body()).contains("value=\"Volta\"");
        ada.post(setup + "/name", setup + "/name", "name", "Volta Roaming");
        assertThat(ada.get(setup + "/way").body()).contains("Volta Roaming", "Who begins?");
        assertThat(OFFICE.bean(Partners.class).all()).hasSize((int) before + 1);
        assertThat(answered(setup + "/name", "name", " ")).contains("name-error");
        assertThat(answered(setup + "/name", "name", "x".repeat(101))).contains("x".repeat(101), "name-error");
        assertThat(ada.get("/partners").body()).contains("Volta Roaming");
    }

    @Test
    void theTokenIsShownOnce() {
        String setup = begun("Once");
        ada.post(setup + "/way", setup + "/invite");
        String token = ada.get(setup + "/invite").body().replaceAll("(?s).*id=\"invitation\">([0-9a-f]{48})<.*", "$1");
        assertThat(token).hasSize(48);
        assertThat(OFFICE.bean(Partners.class).findByToken(token)).isPresent();
        assertThat(ada.get(setup + "/invite").body()).contains("shown once").doesNotContain(token);
        ada.post(setup + "/way", setup + "/invite");
        assertThat(OFFICE.bean(Partners.class).findByToken(token))
                .as("the old one dies")
                .isEmpty();
    }

    @Test
    void eachFailureSaysWhatToDoAndKeepsWhatWasTyped() {
        String setup = begun("Failing");
        try (StubServer broken = new StubServer(request -> switch (request.path()) {
            case "/none" -> StubServer.ocpi(404, 2000);
            case "/html" -> StubServer.text(200, "<html>hello</html>");
            case "/old" -> StubServer.text(200, versions("2.1.1", "http://localhost/x"));
            default -> StubServer.ocpi(401, 2001);
        })) {
            failed(setup, broken.url("/secret").toString(), "They do not accept this token.", "failed");
            failed(setup, broken.url("/none").toString(), "not with OCPI versions", "versions URL");
            failed(setup, broken.url("/old").toString(), "neither OCPI 2.3.0 nor 2.2.1", "is chosen");
            failed(setup, broken.url("/html").toString(), "alert-danger", "What was heard");
        }
        failed(setup, "http://localhost:1/ocpi/versions", "Nobody answered there.", "Check the address");
        failed(setup, "http://<script>", "versionsUrl-error", "");
        failed(setup, "file:///etc/passwd", "versionsUrl-error", "");
        assertThat(answered(setup + "/connect", "versionsUrl", "https://a.example/", "token", ""))
                .contains("token-error");
    }

    @Test
    void aPartnerThatIsConnectedIsToldWhatItMaySee() {
        String setup = begun("Seeing");
        try (RawEmsp emsp = new RawEmsp("2.3.0", Role.emsp("DE", "SEE"))) {
            HttpResponse<String> answer = ada.post(
                    setup + "/connect",
                    setup + "/connect",
                    "versionsUrl",
                    emsp.versionsUrl().toString(),
                    "token",
                    emsp.invite());
            assertThat(Visitor.location(answer)).endsWith("/setup/locations");
            assertThat(ada.get(setup + "/locations").body()).contains("Registered.", "Milano Duomo");
            String page = setup + "/locations";
            assertThat(answered(page, "sees", "CHOSEN")).contains("Tick at least one location.");
            assertThat(answered(page, "sees", "CHOSEN", "location", "nowhere"))
                    .contains("There is no location nowhere.");
            assertThat(ada.post(page, page, "sees", "CHOSEN", "location", "a\u0000b")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(answered(page, "sees", "CHOSEN", "location", "x".repeat(99)))
                    .contains("Tick at least one location.");
            assertThat(answered(
                            page, "sees", "CHOSEN", "location", "duomo", "words", "%' or 1=1 --", "action", "search"))
                    .contains("value=\"duomo\"")
                    .contains("checked");
            assertThat(Visitor.location(ada.post(page, page, "sees", "CHOSEN", "location", "duomo")))
                    .endsWith("/setup/done");
            assertThat(ada.get(setup + "/done").body()).contains("1 location", "DE-SEE");
            assertThat(OFFICE.bean(AuditLog.class).latest(20))
                    .anyMatch(entry -> entry.action().equals("show 1 locations"));
        }
    }

    @Test
    void theSameOverRest() {
        String id = rest("POST", "/partners", "{\"name\":\"Rest\"}").path("id").stringValue();
        String path = "/partners/" + id;
        assertThat(rest("GET", path, "").at("/visibility/all").booleanValue()).isTrue();
        JsonNode chosen = rest("PUT", path + "/visibility", "{\"all\":false,\"locations\":[\"duomo\"]}");
        assertThat(chosen.at("/visibility/locations/0").stringValue()).isEqualTo("duomo");
        assertThat(ada.get("/partners/" + id + "/locations").body()).contains("value=\"duomo\"");
        assertThat(status(path + "/visibility", "{\"all\":false,\"locations\":[\"nowhere\"]}"))
                .isEqualTo(409);
        assertThat(status(path + "/visibility", "{\"all\":false,\"locations\":[\"\"]}"))
                .isEqualTo(400);
        assertThat(status(path + "/visibility", "{\"all\":false}")).isEqualTo(400);
        assertThat(status(path + "/visibility", "{\"locations\":\"duomo\"}")).isEqualTo(400);
        assertThat(status("/partners/00000000-0000-0000-0000-000000000000/visibility", "{\"all\":true}"))
                .isEqualTo(404);
        assertThat(rest("PUT", path + "/visibility", "{\"all\":true}")
                        .at("/visibility/all")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void onlyWhoManagesPartnersMay() {
        Visitor max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        String setup = begun("Closed");
        for (String page : new String[] {"/partners/new", setup + "/way", setup + "/locations", setup + "/connect"}) {
            assertThat(max.get(page).statusCode()).as(page).isEqualTo(403);
        }
        String id = setup.replaceAll(".*/([0-9a-f-]{36})/.*", "$1");
        assertThat(max.api(Office.MAINTAINER, "PUT", "/partners/" + id + "/visibility", "{\"all\":true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.get("/partners/00000000-0000-0000-0000-000000000000/setup/way")
                        .statusCode())
                .isEqualTo(404);
    }

    /** @return where its setup is */
    private static String begun(String name) {
        String at = Visitor.location(ada.get("/partners/new")).replaceAll("^http://[^/]*", "");
        ada.post(at, at, "name", name);
        return at.replaceAll("/name$", "");
    }

    private static void failed(String setup, String url, String what, String help) {
        String page = answered(setup + "/connect", "versionsUrl", url, "token", "their-token");
        assertThat(ada.get(setup + "/connect").body())
                .as("still there when one comes back")
                .contains("value=\"their-token\"");
        assertThat(page).as(url).contains(what, help, "value=\"their-token\"").doesNotContain("<script>\"");
    }

    /** The page that a form leads back to. */
    private static String answered(String page, String... fields) {
        return ada.get(Visitor.location(ada.post(page, page, fields)).replaceAll("^http://[^/]*", ""))
                .body();
    }

    private static String versions(String version, String url) {
        return "{\"status_code\":1000,\"timestamp\":\"2026-03-02T10:00:00Z\",\"data\":[{\"version\":\"" + version
                + "\",\"url\":\"" + url + "\"}]}";
    }

    private static JsonNode rest(String method, String path, String body) {
        HttpResponse<String> answer = ada.api(Office.ADMINISTRATOR, method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static int status(String path, String body) {
        return ada.api(Office.ADMINISTRATOR, "PUT", path, body).statusCode();
    }
}
