package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpi.Http;
import io.emall.cpms.ocpi.Http.Got;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Answer;
import io.emall.sim.emsp.Command;
import io.emall.sim.emsp.SimEmsp;
import io.emall.wire.ocpi.v221.CommandResponseType;
import io.emall.wire.ocpi.v221.StartSession;
import io.emall.wire.ocpi.v221.Token;
import io.emall.wire.ocpi.v221.WhitelistType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ModulesTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static SimEmsp emsp;
    private static Site site;
    private static Tariff price;
    private static PartnerId partner;

    @BeforeAll
    static void open() {
        emsp = CPMS.registered("MOD");
        partner = CPMS.partner("MOD").id();
        site = new Site(CPMS);
        for (String id : List.of("L1", "L2", "L3", "L4", "L5")) {
            site.location(id);
        }
        site.bareLocation("NO-EVSE");
        price = site.price("0.45");
        site.reports("L1", ConnectorState.AVAILABLE);
    }

    @AfterAll
    static void close() {
        emsp.close();
    }

    @Test
    @DisplayName("O-9, O-30: locations come in pages, the oldest first, and only what is published is counted")
    void pagesLocations() {
        List<String> ids = new ArrayList<>();
        Optional<String> url = Optional.of(module("locations?limit=2&date_from=2020-01-01T00:00:00Z"));
        while (url.isPresent()) {
            Answer page = emsp.send("GET", url.get(), null);
            assertThat(page.header("X-Total-Count")).hasValue("5");
            assertThat(page.header("X-Limit")).hasValue("100");
            page.data().forEach(l -> {
                OfficialOcpi.assertValid("2.2.1", "Location", l);
                ids.add(l.path("id").stringValue());
            });
            url = page.header("Link").map(link -> link.replaceAll("<(.*)>; rel=\"next\"", "$1"));
            url.ifPresent(next -> assertThat(next).contains("date_from=2020-01-01", "limit=2"));
        }
        assertThat(ids).as("the oldest first, though L1 changed last").containsExactly("L1", "L2", "L3", "L4", "L5");
    }

    @Test
    @DisplayName("O-9: filters and limits that make no sense are 2001")
    void refusesBadPaging() {
        for (String query : List.of("limit=x", "offset=-1", "limit=0", "date_from=yesterday", "date_to=")) {
            assertThat(emsp.send("GET", module("locations?" + query), null).code())
                    .as(query)
                    .isEqualTo(2001);
        }
        Answer future = emsp.send("GET", module("locations?date_from=2999-01-01T00:00:00Z"), null);
        assertThat(future.data().size()).isZero();
        assertThat(future.header("X-Total-Count")).hasValue("0");
        assertThat(future.header("Link")).isEmpty();
    }

    @Test
    @DisplayName("O-30, O-31: one location, EVSE, connector; what is unpublished or unknown is 404 with 2003")
    void readsOneLocation() {
        assertThat(emsp.send("GET", module("locations/L1"), null)
                        .data()
                        .at("/evses/0/status")
                        .stringValue())
                .isEqualTo("AVAILABLE");
        Answer evse = emsp.send("GET", module("locations/L1/L1-1"), null);
        OfficialOcpi.assertValid("2.2.1", "EVSE", evse.data());
        Answer connector = emsp.send("GET", module("locations/L1/L1-1/1"), null);
        OfficialOcpi.assertValid("2.2.1", "Connector", connector.data());
        assertThat(emsp.send("GET", module("locations/L2"), null)
                        .data()
                        .at("/evses/0/status")
                        .stringValue())
                .as("offline")
                .isEqualTo("UNKNOWN");
        for (String path : List.of("locations/NO-EVSE", "locations/x", "locations/L1/x", "locations/L1/L1-1/9")) {
            Answer gone = emsp.send("GET", module(path), null);
            assertThat(gone.http()).as(path).isEqualTo(404);
            assertThat(gone.code()).isEqualTo(2003);
        }
    }

    @Test
    @DisplayName("O-32: one tariff per area and speed class, with the price valid now")
    void listsTariffs() {
        Answer tariffs = emsp.send("GET", module("tariffs"), null);
        assertThat(tariffs.data().size()).isEqualTo(1);
        JsonNode tariff = tariffs.data().get(0);
        OfficialOcpi.assertValid("2.2.1", "Tariff", tariff);
        assertThat(tariff.path("id").stringValue()).isEqualTo("default-STANDARD");
        assertThat(tariff.at("/elements/0/price_components/0/price").decimalValue())
                .isEqualByComparingTo("0.45");
    }

    @Test
    @DisplayName("O-34, O-35: sessions and CDRs are shown to the partner whose driver it is, and to no other")
    void keepsSessionsApart() {
        ChargingSession session = site.session("L3", site.driver(partner, "MOD"), price);
        site.ended(session, 10_000, price);
        String since = "sessions?date_from=" + Instant.now().minusSeconds(3600);
        Answer sessions = emsp.send("GET", module(since), null);
        assertThat(sessions.data()).anySatisfy(s -> assertThat(s.path("id").stringValue())
                .isEqualTo(session.id().toString()));
        sessions.data().forEach(s -> OfficialOcpi.assertValid("2.2.1", "Session", s));
        Answer cdrs = emsp.send("GET", module("cdrs"), null);
        OfficialOcpi.assertValid("2.2.1", "CDR", cdrs.data().get(0));
        assertThat(cdrs.data().get(0).at("/total_cost/incl_vat").decimalValue()).isEqualByComparingTo("5.49");
        assertThat(emsp.send("GET", module("sessions"), null).code())
                .as("date_from is required")
                .isEqualTo(2001);
        try (SimEmsp other = CPMS.registered("OTH")) {
            assertThat(other.send("GET", module(since), null).data().size()).isZero();
            assertThat(other.send("GET", module("cdrs"), null).data().size()).isZero();
        }
    }

    @Test
    @DisplayName("O-36, O-11, O-13: tokens are put, read, patched with last_updated, and kept per party, uid and type")
    void keepsTokens() {
        Token token = emsp.addToken("04CAFE", "RFID", true, WhitelistType.ALLOWED);
        assertThat(emsp.pushToken(token).http()).as("created").isEqualTo(201);
        assertThat(emsp.pushToken(token).http()).as("replaced").isEqualTo(200);
        String url = module("tokens/DE/MOD/04CAFE");
        assertThat(emsp.send("GET", url, null).as(Token.class)).isEqualTo(token);
        assertThat(emsp.send("GET", url + "?type=APP_USER", null).code()).isEqualTo(2004);

        assertThat(emsp.send("PATCH", url, Map.of("valid", false)).code())
                .as("no last_updated")
                .isEqualTo(2001);
        Map<String, Object> patch = Map.of("valid", false, "last_updated", "2026-03-02T10:00:00Z");
        assertThat(emsp.send("PATCH", url, patch).isSuccess()).isTrue();
        var kept = CPMS.bean(Tokens.class)
                .find(partner, new PartyId("DE", "MOD"), new TokenUid("04cafe"), "RFID")
                .orElseThrow();
        assertThat(kept.valid()).isFalse();
        assertThat(kept.contractId()).isEqualTo(token.contractId());
        assertThat(kept.lastUpdated()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(emsp.send("PUT", module("tokens/DE/MOD/ANOTHER"), token).code())
                .as("URL and body differ")
                .isEqualTo(2001);
        assertThat(emsp.send("PUT", module("tokens/DE/XXX/04CAFE"), token).http())
                .as("foreign party")
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "O-37: a command is refused at once where it cannot be: unknown location, session, offline, unsupported")
    void refusesCommands() {
        Token token = emsp.addToken("04BEEF");
        Command nowhere = emsp.startSession(token, "nowhere", null, null);
        assertThat(nowhere.answer().code()).isEqualTo(2003);
        Command offline = emsp.startSession(token, "L2", "L2-1", null);
        assertThat(offline.response().result()).isEqualTo(CommandResponseType.REJECTED);
        assertThat(emsp.stopSession("no-uuid").response().result()).isEqualTo(CommandResponseType.UNKNOWN_SESSION);
        Command unheard = emsp.command("BREW_COFFEE", url -> Map.of("response_url", url));
        assertThat(unheard.response().result()).isEqualTo(CommandResponseType.NOT_SUPPORTED);
        assertThat(emsp.command("START_SESSION", url -> Map.of("response_url", url))
                        .answer()
                        .code())
                .as("incomplete")
                .isEqualTo(2001);
    }

    @Test
    @DisplayName("O-37: a response URL that is not on the partner's own hosts is refused: no request forgery")
    void guardsResponseUrls() {
        Token token = emsp.addToken("04F00D");
        for (String url :
                List.of("https://evil.example/x", "http://169.254.169.254/latest", "file:///etc/passwd", "no url")) {
            Answer answer = emsp.send(
                    "POST", module("commands/START_SESSION"), new StartSession(url, token, "L2", "L2-1", null, null));
            assertThat(answer.code()).as(url).isEqualTo(2001);
            for (String method : List.of("GET", "DELETE")) {
                String query = "?duration=900&response_url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
                assertThat(emsp.send(method, module("chargingprofiles/x" + query), null)
                                .code())
                        .as(method + " " + url)
                        .isEqualTo(2001);
            }
        }
    }

    @Test
    @DisplayName("O-34: charging preferences of a session that is not the partner's are 404 with 2001")
    void takesPreferencesOnlyForItsOwn() {
        Got got = Http.send("PUT", module("sessions/x/charging_preferences"), null, "{}");
        assertThat(got.status()).isEqualTo(401);
        Answer answer = emsp.send("PUT", module("sessions/x/charging_preferences"), Map.of("profile_type", "REGULAR"));
        assertThat(answer.http()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(2001);
    }

    private static String module(String path) {
        return CPMS.base() + "/ocpi/2.2.1/" + path;
    }
}
