package io.emall.cpms.ocpi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Reconciliation;
import io.emall.cpms.core.partner.Reconciliations;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.peer.Heard;
import io.emall.cpms.ocpi.peer.RawEmsp;
import io.emall.cpms.ocpi.peer.Role;
import io.emall.cpms.ocpi.peer.Weather;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a partner has is compared with what we have; only what changed is sent. */
class ReconcileTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static Site site;
    private static Tariff price;

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        price = site.price("0.45");
        site.location("RC1");
        site.location("RC2");
        site.location("RC3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @DisplayName("O-12: what a partner lost or has otherwise is found by GET and sent again; a bill is only reported")
    void mendsWhatDiffers(String version) {
        String party = "RC" + version.charAt(4);
        try (RawEmsp partner = new RawEmsp(version, Role.emsp("DE", party))) {
            PartnerId id = registered(partner, party);
            ChargingSession session = site.session("RC1", site.driver(id, party), price);
            String bill = site.ended(session, 1_000, price).id().toString();
            RawEmsp.await("the bill", () -> partner.keeps("cdrs") == 1);
            settled(id);
            assertThat(compared(id)).satisfies(first -> {
                assertThat(first.missing() + first.different())
                        .as(first.words())
                        .isZero();
                assertThat(first.compared())
                        .as("a tariff, locations, a session, a bill")
                        .isGreaterThanOrEqualTo(6);
            });

            partner.lose("locations", "RC2");
            partner.lose("sessions", session.id().toString());
            partner.distort("tariffs", "default-STANDARD", "currency", "XXX");
            partner.distort("cdrs", bill, "currency", "XXX");
            Reconciliation second = compared(id);
            assertThat(second.missing()).isEqualTo(2);
            assertThat(second.different()).isEqualTo(2);
            assertThat(second.words()).contains(bill);
            assertThat(second.nextAt())
                    .isAfter(Instant.now())
                    .isBefore(Instant.now().plus(Duration.ofHours(27)));
            RawEmsp.await("the location", () -> partner.kept("locations", "RC2").isPresent());
            RawEmsp.await(
                    "the session",
                    () -> partner.kept("sessions", session.id().toString()).isPresent());
            RawEmsp.await("the tariff", () -> partner.kept("tariffs", "default-STANDARD")
                    .orElseThrow()
                    .path("currency")
                    .stringValue()
                    .equals("EUR"));
            settled(id);
            assertThat(compared(id).missing()).isZero();
            assertThat(partner.complaints()).isEmpty();
        }
    }

    @Test
    @DisplayName("A comparison with a partner that is out of order ends at once, is told so, and is tried in an hour")
    void givesUpEarly() {
        try (RawEmsp partner = new RawEmsp("2.2.1", Role.emsp("DE", "RCB"))) {
            PartnerId id = registered(partner, "RCB");
            settled(id);
            partner.weather(Weather.BROKEN);
            Reconciliation result = compared(id);
            assertThat(result.words()).contains("500");
            assertThat(result.nextAt()).isBefore(Instant.now().plus(Duration.ofMinutes(61)));
            assertThat(CPMS.bean(Outbox.class).health(id).waiting()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @DisplayName(
            "O-11, O-34: only what changed is patched; what the partner does not know, or is asked for anew, is put")
    void patchesOnlyWhatChanged(String version) {
        String party = "RP" + version.charAt(4);
        try (RawEmsp partner = new RawEmsp(version, Role.emsp("DE", party))) {
            PartnerId id = registered(partner, party);
            ChargingSession session = site.session("RC3", site.driver(id, party), price);
            String name = session.id().toString();
            RawEmsp.await("the session", () -> partner.kept("sessions", name).isPresent());
            settled(id);
            ChargingSession more = site.draws(session, 500);
            RawEmsp.await("half a kWh", () -> kwh(partner, name).equals("0.5"));
            assertThat(last(partner, "sessions").method()).isEqualTo("PATCH");
            assertThat(last(partner, "sessions").body().propertyNames())
                    .containsExactlyInAnyOrder("kwh", "total_cost", "last_updated");
            settled(id);
            partner.lose("sessions", name);
            site.draws(more, 1_500);
            RawEmsp.await("the whole of it", () -> kwh(partner, name).equals("1.5"));
            assertThat(last(partner, "sessions").method()).isEqualTo("PUT");

            site.named("RC2", "Renamed for " + party);
            RawEmsp.await("the new name", () -> partner.kept("locations", "RC2")
                    .orElseThrow()
                    .path("name")
                    .stringValue()
                    .equals("Renamed for " + party));
            assertThat(last(partner, "locations").body().propertyNames())
                    .containsExactlyInAnyOrder("name", "last_updated");
            settled(id);
            int before = partner.heard().size();
            CPMS.bean(Outbox.class).mark(Outbox.Kind.LOCATION, "RC2");
            RawEmsp.await("it is sent anew", () -> partner.heard().size() > before);
            assertThat(last(partner, "locations").method()).isEqualTo("PUT");
            assertThat(partner.complaints()).isEmpty();
        }
    }

    private static String kwh(RawEmsp partner, String session) {
        return partner.kept("sessions", session)
                .map(s -> s.path("kwh"))
                .map(JsonNode::asString)
                .orElse("");
    }

    private static Heard last(RawEmsp partner, String module) {
        List<Heard> pushes = partner.heard().stream()
                .filter(h -> h.module().equals(module) && !h.method().equals("GET"))
                .toList();
        return pushes.getLast();
    }

    private static PartnerId registered(RawEmsp partner, String name) {
        PartnerId id = CPMS.invited("reconciled " + name, "a-of-" + name).id();
        assertThat(partner.register(CPMS.versions(), "a-of-" + name).code()).isEqualTo(1000);
        RawEmsp.await("all locations", () -> partner.keeps("locations") == 3);
        return id;
    }

    /** The result of a comparison made now. */
    private static Reconciliation compared(PartnerId partner) {
        Reconciliations results = CPMS.bean(Reconciliations.class);
        RawEmsp.await("a plan", () -> results.last(partner).isPresent());
        Instant before = Instant.now();
        results.save(partner, results.last(partner).orElseThrow().dueAt(before));
        CPMS.bean(Signals.class).send(new Signal.PartnerChanged(partner));
        RawEmsp.await("a comparison", () -> results.last(partner)
                .filter(r -> r.at() != null && !r.at().isBefore(before))
                .isPresent());
        return results.last(partner).orElseThrow();
    }

    private static void settled(PartnerId partner) {
        RawEmsp.await(
                "an empty outbox", () -> CPMS.bean(Outbox.class).health(partner).waiting() == 0);
    }
}
