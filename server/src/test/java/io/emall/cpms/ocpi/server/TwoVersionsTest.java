package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.partner.Registrar.Outcome;
import io.emall.cpms.core.partner.Registrar.Reason;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import io.emall.sim.emsp.Answer;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.Received;
import io.emall.sim.emsp.SimEmsp;
import io.emall.wire.ocpi.v221.CommandResponseType;
import io.emall.wire.ocpi.v221.WhitelistType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** OCPI 2.2.1 and 2.3.0 beside each other over real HTTP, each partner in its own. */
class TwoVersionsTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Site site;
    private static Tariff price;

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        site.location("TV1");
        price = site.price("0.45");
        site.reports("TV1", ConnectorState.AVAILABLE);
    }

    @Test
    @DisplayName("O-20, O-21: a partner that speaks both registers by the highest; one that speaks 2.2.1 only, by that")
    void choosesTheHighest() {
        try (SimEmsp modern = registered("TVA", "2.3.0", "2.2.1");
                SimEmsp old = registered("TVB", "2.2.1")) {
            assertThat(version("TVA")).isEqualTo("2.3.0");
            assertThat(version("TVB")).isEqualTo("2.2.1");
            assertThat(modern.isRegistered() && old.isRegistered()).isTrue();
            assertThat(modern.send("GET", CPMS.base() + "/ocpi/2.1.1/locations", null)
                            .http())
                    .as("a version nobody speaks")
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("O-21: as the initiating side we choose the highest common version; without one it is said so")
    void registersByTheHighest() {
        PartnerId id = CPMS.invited("TVC", "a-of-tvc").id();
        try (SimEmsp emsp = new SimEmsp(new Party("DE", "TVC", "TVC"))) {
            emsp.speak("2.1.1");
            assertThat(register(id, emsp)).isEqualTo(new Outcome.Failed(Reason.NO_COMMON_VERSION, ""));
            emsp.speak("2.3.0", "2.2.1");
            assertThat(register(id, emsp)).isEqualTo(new Outcome.Done());
            assertThat(version("TVC")).isEqualTo("2.3.0");
        }
    }

    @Test
    @DisplayName("O-22: PUT at another version's endpoint switches to it, and what is sent then is said in it")
    void switches() {
        try (SimEmsp emsp = registered("TVD", "2.2.1")) {
            Received before = pushed(emsp, "tariffs", 0);
            assertThat(before.body().has("tax_included")).isFalse();
            int seen = emsp.received("tariffs").size();
            emsp.speak("2.3.0", "2.2.1");
            assertThat(emsp.rotateTokens().isSuccess()).isTrue();
            assertThat(version("TVD")).isEqualTo("2.3.0");
            Received after = pushed(emsp, "tariffs", seen);
            OfficialOcpi.assertValid("2.3.0", "Tariff", after.body());
        }
    }

    @Test
    @DisplayName("O-30 to O-35: all that is sent to a partner of 2.3.0 by itself is valid in 2.3.0")
    void pushesInItsVersion() {
        site.location("TV2");
        try (SimEmsp emsp = registered("TVE", "2.3.0")) {
            PartnerId partner = CPMS.partner("TVE").id();
            ChargingSession session = site.session("TV2", site.driver(partner, "TVE"), price);
            emsp.await("the session", PATIENCE, () -> !emsp.received("sessions").isEmpty());
            site.ended(session, 10_000, price);
            OfficialOcpi.assertValid("2.3.0", "CDR", pushed(emsp, "cdrs", 0).body());
            OfficialOcpi.assertValid(
                    "2.3.0", "Tariff", pushed(emsp, "tariffs", 0).body());
            OfficialOcpi.assertValid(
                    "2.3.0", "Location", pushed(emsp, "locations", 0).body());
            emsp.received("sessions").forEach(r -> OfficialOcpi.assertValid("2.3.0", "Session", r.body()));
        }
    }

    @Test
    @DisplayName("O-41: each list is valid in its version, and prices and taxes agree")
    void listsAgree() {
        site.location("TV3");
        try (SimEmsp emsp = registered("TVF", "2.3.0")) {
            PartnerId partner = CPMS.partner("TVF").id();
            site.ended(site.session("TV3", site.driver(partner, "TVF"), price), 12_345, price);
            String since = "sessions?date_from=" + Instant.now().minusSeconds(3600);
            for (Map.Entry<String, String> list : Map.of(
                            "locations", "Location", "tariffs", "Tariff", since, "Session", "cdrs", "CDR")
                    .entrySet()) {
                Answer now = emsp.send("GET", at("2.3.0", list.getKey()), null);
                Answer before = emsp.send("GET", at("2.2.1", list.getKey()), null);
                assertThat(now.data().size()).as(list.getKey()).isPositive();
                assertThat(now.data().size()).isEqualTo(before.data().size());
                now.data().forEach(o -> OfficialOcpi.assertValid("2.3.0", list.getValue(), o));
                before.data().forEach(o -> OfficialOcpi.assertValid("2.2.1", list.getValue(), o));
            }
            JsonNode now =
                    emsp.send("GET", at("2.3.0", "cdrs"), null).data().get(0).path("total_cost");
            JsonNode before =
                    emsp.send("GET", at("2.2.1", "cdrs"), null).data().get(0).path("total_cost");
            BigDecimal net = now.path("before_taxes").decimalValue();
            BigDecimal tax = now.at("/taxes/0/amount").decimalValue();
            assertThat(net).isEqualByComparingTo(before.path("excl_vat").decimalValue());
            assertThat(net.add(tax))
                    .isEqualByComparingTo(before.path("incl_vat").decimalValue());
        }
    }

    @Test
    @DisplayName("O-36, O-37: tokens (EMAID too) and commands are taken in 2.3.0 as in 2.2.1")
    void takesTokensAndCommands() {
        try (SimEmsp emsp = registered("TVG", "2.3.0")) {
            var token = emsp.addToken("DE8ACC12E46L89", "EMAID", true, WhitelistType.NEVER);
            assertThat(emsp.pushToken(token).isSuccess()).isTrue();
            PartnerId partner = CPMS.partner("TVG").id();
            assertThat(CPMS.bean(Tokens.class)
                            .find(partner, new PartyId("DE", "TVG"), new TokenUid("DE8ACC12E46L89"), "EMAID"))
                    .isPresent();
            assertThat(emsp.startSession(token, "nowhere", null, null).answer().code())
                    .isEqualTo(2003);
            assertThat(emsp.stopSession("no-uuid").response().result()).isEqualTo(CommandResponseType.UNKNOWN_SESSION);
            assertThat(emsp.send("GET", at("2.3.0", "locations/TV1/TV1-1"), null)
                            .http())
                    .isEqualTo(200);
        }
    }

    /** The newest PUT or POST of a module, after so many requests. */
    private static Received pushed(SimEmsp emsp, String module, int after) {
        emsp.await(
                "a push of " + module, PATIENCE, () -> sent(emsp, module, after).isPresent());
        return sent(emsp, module, after).orElseThrow();
    }

    private static Optional<Received> sent(SimEmsp emsp, String module, int after) {
        return emsp.received(module).stream()
                .skip(after)
                .filter(r -> r.method().equals("PUT") || r.method().equals("POST"))
                .findFirst();
    }

    private static SimEmsp registered(String party, String... versions) {
        String tokenA = "a-of-" + party;
        CPMS.invited("eMSP " + party, tokenA);
        SimEmsp emsp = new SimEmsp(new Party("DE", party, "eMSP " + party));
        emsp.speak(versions);
        assertThat(emsp.register(CPMS.versions(), tokenA).isSuccess()).isTrue();
        return emsp;
    }

    private static Outcome register(PartnerId id, SimEmsp emsp) {
        return CPMS.bean(Registrar.class).register(id, URI.create(emsp.versionsUrl()), new Secret(emsp.invite()));
    }

    private static String version(String party) {
        return CPMS.bean(Partners.class)
                .connection(CPMS.partner(party).id())
                .map(Connection::version)
                .orElseThrow();
    }

    private static String at(String version, String path) {
        return CPMS.base() + "/ocpi/" + version + "/" + path;
    }
}
