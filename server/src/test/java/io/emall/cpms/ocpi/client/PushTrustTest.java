package io.emall.cpms.ocpi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.StubServer;
import io.emall.cpms.ocpi.StubServer.Request;
import io.emall.cpms.ocpi.StubServer.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A partner that answers badly loses nothing by it. */
class PushTrustTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static Site site;
    private static Tariff price;

    private record Seen(Instant at, Request request) {
        boolean is(String method, String path) {
            return request.method().equals(method) && request.path().equals(path);
        }
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** What is answered next; when it is empty, all is well. */
    private final Queue<Response> script = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        site.location("PT1");
        price = site.price("0.45");
    }

    @Test
    @DisplayName("A partner that answers 429 with Retry-After is left alone for that long, then gets everything")
    void leavesAloneForAsLongAsAsked() {
        Response busy = new Response(429, Map.of("Retry-After", "2"), new byte[0], 0);
        try (StubServer partner = new StubServer(this::answer)) {
            script.add(busy);
            PartnerId id = connected("PT-A", partner);
            settled(id);
            Duration pause = Duration.between(seen.get(0).at(), seen.get(1).at());
            assertThat(pause).isGreaterThanOrEqualTo(Duration.ofMillis(1_900));
            assertThat(seen).anyMatch(s -> s.is("PUT", "/locations/IT/EML/PT1"));
        }
    }

    @Test
    @DisplayName("Retry-After may be a date, by the partner's own clock")
    void leavesAloneUntilThen() {
        String until = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(4).atOffset(ZoneOffset.UTC));
        try (StubServer partner = new StubServer(this::answer)) {
            script.add(new Response(503, Map.of("Retry-After", until), new byte[0], 0));
            settled(connected("PT-D", partner));
            assertThat(Duration.between(seen.get(0).at(), seen.get(1).at()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(2_900));
        }
    }

    @Test
    @DisplayName("Answers that are cut short, no JSON, or an error page are no answers: it is sent again until one is")
    void sendsAgainAfterRubbish() {
        Response cut = StubServer.text(200, "{\"status_code\":1000,\"timest");
        Response page = StubServer.text(200, "<html>Welcome</html>");
        Response error = StubServer.text(502, "<html>Bad gateway</html>");
        try (StubServer partner = new StubServer(this::answer)) {
            PartnerId id = connected("PT-B", partner);
            settled(id);
            for (Response rubbish : List.of(cut, page, error)) {
                seen.clear();
                script.add(rubbish);
                CPMS.bean(Outbox.class).mark(Outbox.Kind.LOCATION, "PT1");
                settled(id);
                assertThat(seen.stream().filter(s -> s.is("PUT", "/locations/IT/EML/PT1")))
                        .as(new String(rubbish.body(), StandardCharsets.UTF_8))
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    @DisplayName("Resend since: states are sent again, a bill only if the partner does not have it")
    void sendsAgainWhatChangedSince() {
        site.location("PT2");
        try (StubServer partner = new StubServer(this::answer)) {
            PartnerId id = connected("PT-C", partner);
            var session = site.session("PT2", site.driver(id, "PTC"), price);
            site.ended(session, 1_000, price);
            await("the bill", () -> seen.stream().anyMatch(s -> s.is("POST", "/cdrs")));
            settled(id);
            seen.clear();
            CPMS.bean(Outbox.class).markSince(id, Instant.EPOCH);
            settled(id);
            assertThat(seen).anyMatch(s -> s.is("PUT", "/locations/IT/EML/PT2"));
            assertThat(seen).anyMatch(s -> s.is("PUT", "/sessions/IT/EML/" + session.id()));
            assertThat(seen).anyMatch(s -> s.is("GET", "/cdrs/" + session.id()));
            assertThat(seen).noneMatch(s -> s.is("POST", "/cdrs"));
        }
    }

    private Response answer(Request request) {
        seen.add(new Seen(Instant.now(), request));
        Response next = script.poll();
        if (next != null) {
            return next;
        }
        String id = request.path().replaceAll(".*/", "");
        return StubServer.text(
                200, "{\"status_code\":1000,\"data\":{\"id\":\"" + id + "\"},\"timestamp\":\"2026-03-02T10:00:00Z\"}");
    }

    private static PartnerId connected(String name, StubServer at) {
        Partner invited = CPMS.invited(name, "a-of-" + name);
        Connection connection = new Connection(
                "2.3.0",
                at.url("/versions"),
                Map.of(
                        "tariffs:RECEIVER", at.url("/tariffs"),
                        "locations:RECEIVER", at.url("/locations"),
                        "sessions:RECEIVER", at.url("/sessions"),
                        "cdrs:RECEIVER", at.url("/cdrs")),
                new Secret("b-of-" + name),
                false);
        Partner partner =
                new Partner(invited.id(), name, "DE", name.replace("-", ""), Partner.Status.CONNECTED, Instant.EPOCH);
        CPMS.bean(Partners.class).connect(partner, connection, "c-of-" + name);
        CPMS.bean(Outbox.class).markAll(partner.id());
        CPMS.bean(Signals.class).send(new Signal.PartnerChanged(partner.id()));
        return partner.id();
    }

    private static void settled(PartnerId partner) {
        await("an empty outbox", () -> CPMS.bean(Outbox.class).health(partner).waiting() == 0);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
