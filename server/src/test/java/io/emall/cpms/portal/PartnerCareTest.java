package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.peer.RawEmsp;
import io.emall.cpms.ocpi.peer.Role;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looking after a running exchange, over REST and by the buttons of the page, with a partner that really answers. */
class PartnerCareTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Office OFFICE = Office.reachable("partner-care", "--cpms.ocpi.allow-private=true");

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void overRestTokensAreRenewedThingsSentAgainComparedAndTheExchangeEnded() {
        Visitor ada = new Visitor(OFFICE);
        try (RawEmsp emsp = new RawEmsp("2.3.0", Role.emsp("DE", "CA1"), Role.emsp("DE", "CA2"))) {
            String path = "/partners/" + registered(ada, emsp, "Rest");
            JsonNode before = ok(ada, "GET", path, "");
            assertThat(before.path("parties").findValuesAsString("party")).containsExactly("DE-CA1", "DE-CA2");

            assertThat(ok(ada, "POST", path + "/renewal", "").path("status").stringValue())
                    .isEqualTo("CONNECTED");
            assertThat(emsp.heard()).anyMatch(h -> h.is("PUT", "credentials"));
            assertThat(emsp.pull("tariffs", "Tariff", ""))
                    .as("with its new token")
                    .isEmpty();

            ok(ada, "POST", path + "/resend", "{\"since\":\"2026-03-02T10:00:00Z\"}");
            assertThat(refused(ada, "POST", path + "/resend", "{\"since\":\"yesterday\"}")
                            .statusCode())
                    .isEqualTo(400);
            ok(ada, "POST", path + "/comparison", "");
            RawEmsp.await(
                    "the comparison",
                    () -> ok(ada, "GET", path, "").at("/comparison/at").isString());

            assertThat(ok(ada, "DELETE", path + "/registration", "")
                            .path("status")
                            .stringValue())
                    .isEqualTo("INVITED");
            assertThat(emsp.heard()).anyMatch(h -> h.is("DELETE", "credentials"));
            assertThat(refused(ada, "POST", path + "/renewal", "").statusCode()).isEqualTo(409);
            assertThat(emsp.complaints()).isEmpty();
        }
    }

    @Test
    void thePageHasAButtonForEachAndTellsWhatCameOfIt() {
        Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        try (RawEmsp emsp = new RawEmsp("2.2.1", Role.emsp("DE", "CB1"), Role.emsp("DE", "CB2"))) {
            String id = registered(ada, emsp, "Buttons");
            String page = "/partners/" + id;
            assertThat(ada.get(page).body()).contains("DE-CB2", "Nightly comparison");
            RawEmsp.await(
                    "a quiet outbox",
                    () -> OFFICE.bean(Outbox.class)
                                    .health(new PartnerId(UUID.fromString(id)))
                                    .waiting()
                            == 0);
            pressed(ada, page, "/renewal", "New tokens in both directions.");
            pressed(ada, page, "/comparison", "The comparison has begun");
            pressed(ada, page, "/resend", "is being sent again", "since", "2026-03-02T10:00");
            ada.post(page, page + "/resend", "since", "soon");
            assertThat(ada.get(page).body()).contains("alert-danger");
            emsp.leave();
            pressed(ada, page, "/renewal", "Nobody answered there.");
            emsp.comeBack();
            pressed(ada, page, "/end", "The exchange is over.");
            assertThat(ada.get(page).body()).contains("Invited").doesNotContain("Renew the tokens");
        }
    }

    private static void pressed(Visitor ada, String page, String button, String words, String... fields) {
        ada.post(page, page + button, fields);
        assertThat(ada.get(page).body()).contains(words);
    }

    /** We register with it. */
    private static String registered(Visitor ada, RawEmsp emsp, String name) {
        String id = ok(ada, "POST", "/partners", "{\"name\":\"" + name + "\"}")
                .path("id")
                .stringValue();
        String theirs = "{\"versionsUrl\":\"" + emsp.versionsUrl() + "\",\"token\":\"" + emsp.invite() + "\"}";
        ok(ada, "POST", "/partners/" + id + "/registration", theirs);
        return id;
    }

    private static JsonNode ok(Visitor ada, String method, String path, String body) {
        HttpResponse<String> answer = refused(ada, method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> refused(Visitor ada, String method, String path, String body) {
        return ada.api(Office.ADMINISTRATOR, method, path, body);
    }
}
