package io.emall.cpms.ocpi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Deliveries;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.StubServer;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.v221.Dialect221;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.sim.emsp.Mood;
import io.emall.sim.emsp.Received;
import io.emall.sim.emsp.SimEmsp;
import io.emall.wire.ocpi.v221.WhitelistType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class PushTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static Site site;
    private static Tariff price;

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        price = site.price("0.45");
        site.location("P1");
        site.bareLocation("P-EMPTY");
    }

    @Test
    @DisplayName("O-30, O-32: after registration a partner is sent the tariff, then the published locations")
    void sendsAllAfterRegistration() {
        try (SimEmsp emsp = CPMS.registered("PA1")) {
            await(
                    emsp,
                    "the location",
                    () -> has(emsp, r -> r.method().equals("PUT") && r.path().endsWith("/P1")));
            List<String> puts = emsp.received().stream()
                    .filter(r -> r.method().equals("PUT"))
                    .map(Received::module)
                    .toList();
            assertThat(puts).startsWith("tariffs").contains("locations");
            Received put = emsp.received("locations").stream()
                    .filter(r -> r.method().equals("PUT") && r.path().endsWith("/P1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(put.path()).isEqualTo("locations/IT/EML/P1");
            assertThat(put.headers())
                    .containsEntry("ocpi-from-party-id", "EML")
                    .containsEntry("ocpi-to-party-id", "PA1");
            assertThat(put.headers()).containsKeys("x-request-id", "x-correlation-id");
            settled("PA1");
            assertThat(emsp.received("locations"))
                    .as("what lacks an EVSE is not sent")
                    .noneMatch(r -> r.method().equals("PUT") && r.path().contains("P-EMPTY"));
        }
    }

    @Test
    @DisplayName("O-30, O-11: the status of an EVSE is patched, with last_updated")
    void patchesAStatus() {
        site.location("P2");
        try (SimEmsp emsp = CPMS.registered("PA2")) {
            settled("PA2");
            site.reports("P2", ConnectorState.OCCUPIED);
            await(emsp, "the patch", () -> has(emsp, r -> isPatchOf("P2", r, "CHARGING")));
        }
    }

    @Test
    @DisplayName("O-11: a partner that answers a patch with 'unknown' gets the whole location")
    void replacesWhatIsUnknown() {
        site.location("P4");
        var requests = new CopyOnWriteArrayList<String>();
        try (SimEmsp emsp = CPMS.registered("PA3");
                StubServer forgetful = new StubServer(request -> {
                    requests.add(request.method() + " " + request.path());
                    boolean patch = request.method().equals("PATCH");
                    return patch ? StubServer.ocpi(404, 2003) : StubServer.ocpi(200, 1000);
                })) {
            PartnerId partner = CPMS.partner("PA3").id();
            settled("PA3");
            Connection known = CPMS.bean(Partners.class).connection(partner).orElseThrow();
            Connection elsewhere = new Connection(
                    "2.2.1",
                    known.versionsUrl(),
                    Map.of("locations:RECEIVER", forgetful.url("/locations")),
                    known.token(),
                    false);
            Link link = new Link(CPMS.partner("PA3"), elsewhere, site.operator(), new Dialect221(), List.of());
            PartnerHttp http = CPMS.bean(PartnerHttp.class);
            var changes = new Changes(http, CPMS.bean(OcpiJson.class));
            var whole = new LocationPush(
                    http,
                    changes,
                    CPMS.bean(Locations.class),
                    CPMS.bean(Catalog.class),
                    CPMS.bean(OcpiJson.class),
                    InstantSource.system());
            var push = new EvsePush(CPMS.bean(PartnerHttp.class), CPMS.bean(Catalog.class), whole);
            try (Share share = push.share(link, List.of("P4-1"))) {
                assertThat(share.send("P4-1")).isInstanceOf(Exchange.Done.class);
            }
            assertThat(requests).containsExactly("PATCH /locations/IT/EML/P4/P4-1", "PUT /locations/IT/EML/P4");
            assertThat(emsp.isRegistered()).isTrue();
        }
    }

    @Test
    @DisplayName("O-34, O-35: a session is put as it changes; its CDR is posted once, after it")
    void sendsSessionThenCdr() {
        site.location("P5");
        try (SimEmsp emsp = CPMS.registered("PA4")) {
            PartnerId partner = CPMS.partner("PA4").id();
            settled("PA4");
            ChargingSession session = site.session("P5", site.driver(partner, "PA4"), price);
            await(emsp, "ACTIVE", () -> has(emsp, r -> isSession(r, "ACTIVE")));
            site.ended(session, 10_000, price);
            await(emsp, "the CDR", () -> !emsp.received("cdrs").isEmpty());
            settled("PA4");
            List<Received> cdrs = emsp.received("cdrs");
            assertThat(cdrs).hasSize(1);
            assertThat(cdrs.getFirst().method()).isEqualTo("POST");
            assertThat(place(session)).as("where it is").endsWith("/2.2.1/cdrs/" + session.id());
            assertThat(cdrs.getFirst().body().at("/total_cost/incl_vat").decimalValue())
                    .isEqualByComparingTo("5.49");
            List<Received> all = emsp.received();
            Received completed = all.stream()
                    .filter(r -> isSession(r, "COMPLETED"))
                    .findFirst()
                    .orElseThrow();
            assertThat(all.indexOf(completed)).isLessThan(all.indexOf(cdrs.getFirst()));
        }
    }

    @Test
    @DisplayName("O-35: when the answer to a CDR is lost, the partner is asked before it is sent again: exactly one")
    void resolvesALostAnswer() {
        site.location("P6");
        try (SimEmsp emsp = CPMS.registered("PA5")) {
            PartnerId partner = CPMS.partner("PA5").id();
            settled("PA5");
            emsp.mood("cdrs", new Mood.LosesAnswer());
            ChargingSession session = site.session("P6", site.driver(partner, "PA5"), price);
            site.ended(session, 1_000, price);
            await(emsp, "an attempt", () -> !emsp.received("cdrs").isEmpty());
            emsp.behave();
            settled("PA5");
            assertThat(emsp.received("cdrs").stream().filter(r -> r.method().equals("POST")))
                    .hasSize(1);
            assertThat(emsp.received("cdrs")).anyMatch(r -> r.method().equals("GET") && r.status() == 200);
            assertThat(emsp.book().cdrs()).hasSize(1);
        }
    }

    @Test
    @DisplayName("O-35: a CDR that was about to be sent when the server died is asked for before it is sent")
    void asksAfterACrash() {
        site.location("PA");
        try (SimEmsp emsp = CPMS.registered("PA8")) {
            PartnerId partner = CPMS.partner("PA8").id();
            settled("PA8");
            ChargingSession session = site.session("PA", site.driver(partner, "PA8"), price);
            CPMS.bean(Deliveries.class).begin(partner, List.of(CdrId.of(session.id(), 0)), Instant.EPOCH);
            site.ended(session, 1_000, price);
            await(emsp, "the CDR", () -> !emsp.book().cdrs().isEmpty());
            assertThat(emsp.received("cdrs")).extracting(Received::method).containsExactly("GET", "POST");
        }
    }

    @Test
    @DisplayName("O-12: a session that cannot be read holds back no other")
    void passesByTheUnreadable() {
        site.location("PB");
        try (SimEmsp emsp = CPMS.registered("PA9")) {
            PartnerId partner = CPMS.partner("PA9").id();
            settled("PA9");
            emsp.mood("sessions", new Mood.Answers(429));
            ChargingSession broken = site.session("PB", site.driver(partner, "PA9"), price);
            String driver = spoilt(broken);
            ChargingSession next = site.session("PB", site.driver(partner, "PA9"), price);
            emsp.behave();
            await(emsp, "the next", () -> has(emsp, r -> r.path().endsWith("/" + next.id()) && r.status() == 201));
            await("the log", () -> CPMS.bean(FailedExchanges.class).latest("partner " + partner, 100).stream()
                    .anyMatch(f -> f.retryAt() != null && f.why().contains("Driver")));
            sql().sql("update session set driver = ?::jsonb where id = ?")
                    .param(driver)
                    .param(broken.id().value())
                    .update();
            settled("PA9");
            assertThat(emsp.received("sessions").getLast().path())
                    .endsWith(broken.id().toString());
        }
    }

    @Test
    @DisplayName(
            "O-12: 500, 429, dropped and dead are tried again with the latest state, and logged with a next attempt")
    void triesAgain() {
        site.location("P7");
        try (SimEmsp emsp = CPMS.registered("PA6")) {
            PartnerId partner = CPMS.partner("PA6").id();
            settled("PA6");
            for (Mood mood : List.of(new Mood.Answers(500), new Mood.Answers(429), new Mood.Drops())) {
                int before = emsp.received("sessions").size();
                emsp.mood("sessions", mood);
                ChargingSession session = site.session("P7", site.driver(partner, "PA6"), price);
                await(emsp, "two attempts", () -> emsp.received("sessions").size() >= before + 2);
                emsp.behave();
                settled("PA6");
                assertThat(emsp.received("sessions").getLast().path())
                        .endsWith(session.id().toString());
            }
            emsp.die();
            ChargingSession session = site.session("P7", site.driver(partner, "PA6"), price);
            await(
                    "a failure",
                    () -> CPMS.bean(Outbox.class).health(partner).lastError().isPresent());
            emsp.revive();
            settled("PA6");
            assertThat(emsp.received("sessions").getLast().path())
                    .endsWith(session.id().toString());
            await("the log", () -> CPMS.bean(FailedExchanges.class).latest("partner " + partner, 100).stream()
                    .anyMatch(f -> f.retryAt() != null && f.what().startsWith("SESSION")));
        }
    }

    @Test
    @DisplayName("O-12: what a partner refuses for good is put aside and does not stop the rest")
    void putsAsideTheRefused() {
        site.location("P8");
        try (SimEmsp emsp = CPMS.registered("PA7")) {
            PartnerId partner = CPMS.partner("PA7").id();
            settled("PA7");
            emsp.mood("sessions", new Mood.Answers(400));
            site.session("P8", site.driver(partner, "PA7"), price);
            await(emsp, "the attempt", () -> !emsp.received("sessions").isEmpty());
            settled("PA7");
            assertThat(emsp.received("sessions")).hasSize(1);
            emsp.behave();
            ChargingSession next = site.session("P8", site.driver(partner, "PA7"), price);
            settled("PA7");
            assertThat(emsp.received("sessions").getLast().path())
                    .endsWith(next.id().toString());
        }
    }

    @Test
    @DisplayName("A dead and a slow partner delay nobody else")
    void keepsPartnersApart() {
        site.location("P9");
        try (SimEmsp dead = CPMS.registered("PB1");
                SimEmsp slow = CPMS.registered("PB2");
                SimEmsp well = CPMS.registered("PB3")) {
            settled("PB1");
            settled("PB2");
            settled("PB3");
            dead.die();
            slow.mood(new Mood.Slow(Duration.ofSeconds(8)));
            site.reports("P9", ConnectorState.AVAILABLE);
            well.await("the news", Duration.ofSeconds(7), () -> has(well, r -> isPatchOf("P9", r, "AVAILABLE")));
            assertThat(dead.isRegistered()).isTrue();
            slow.behave();
        }
    }

    @Test
    @DisplayName("O-10, O-36: a partner's tokens are fetched after registration")
    void fetchesTokens() {
        try (SimEmsp emsp = unregistered("PC1")) {
            emsp.addToken("04PULLED", "RFID", true, WhitelistType.ALLOWED_OFFLINE);
            CPMS.invited("eMSP PC1", "a-of-pc1");
            assertThat(emsp.register(CPMS.versions(), "a-of-pc1").isSuccess()).isTrue();
            PartnerId partner = CPMS.partner("PC1").id();
            var tokens = CPMS.bean(io.emall.cpms.core.token.Tokens.class);
            var uid = new io.emall.cpms.core.unit.TokenUid("04PULLED");
            var party = new io.emall.cpms.core.unit.PartyId("DE", "PC1");
            await("the token", () -> tokens.find(partner, party, uid, "RFID").isPresent());
        }
    }

    private static SimEmsp unregistered(String party) {
        return new SimEmsp(new io.emall.sim.emsp.Party("DE", party, party));
    }

    private static JdbcClient sql() {
        return CPMS.bean(JdbcClient.class);
    }

    private static String place(ChargingSession session) {
        return sql().sql("select url from delivered_document where object_id = ?")
                .param(session.id().toString())
                .query(String.class)
                .single();
    }

    /** @return what its driver was */
    private static String spoilt(ChargingSession session) {
        UUID id = session.id().value();
        String driver = sql().sql("select driver from session where id = ?")
                .param(id)
                .query(String.class)
                .single();
        sql().sql("update session set driver = '[]' where id = ?").param(id).update();
        return driver;
    }

    private static boolean has(SimEmsp emsp, Predicate<Received> what) {
        return emsp.received().stream().anyMatch(what);
    }

    private static boolean isPatchOf(String location, Received r, String status) {
        return r.method().equals("PATCH")
                && r.path().equals("locations/IT/EML/" + location + "/" + location + "-1")
                && r.body().path("status").asString("").equals(status)
                && r.body().has("last_updated");
    }

    private static boolean isSession(Received r, String status) {
        return r.module().equals("sessions")
                && r.body().path("status").asString("").equals(status);
    }

    /** Everything that was waiting for this partner has been settled. */
    private static void settled(String party) {
        PartnerId partner = CPMS.partner(party).id();
        await("an empty outbox", () -> CPMS.bean(Outbox.class).health(partner).waiting() == 0);
    }

    private static void await(SimEmsp emsp, String what, BooleanSupplier condition) {
        emsp.await(what, PATIENCE, condition);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
