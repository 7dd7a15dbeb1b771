package io.emall.cpms.ocpi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.ocpi.StubServer;
import io.emall.cpms.ocpi.StubServer.Request;
import io.emall.cpms.ocpi.StubServer.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PartnerHttpTest {

    private static final Access ACCESS = new Access(new Secret("example-token"), false);

    private final OcpiSettings settings =
            new OcpiSettings(null, false, true, Duration.ofSeconds(2), Duration.ofMillis(1500));
    private final PartnerHttp http = new PartnerHttp(
            settings,
            new OcpiJson(),
            new Addresses(settings.allowInsecure(), settings.allowPrivate()),
            new Uuids(InstantSource.system()));
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    @DisplayName("O-1, O-2: the token goes out in base64, or plain for a partner that wants it so")
    void presentsTheToken() {
        assertThat(ask(_ -> StubServer.ocpi(200, 1000))).isInstanceOf(Exchange.Done.class);
        assertThat(requests.getFirst().token()).isEqualTo("Token ZXhhbXBsZS10b2tlbg==");
        assertThat(new Access(new Secret("plain"), true).header()).isEqualTo("Token plain");
    }

    @Test
    @DisplayName("A redirect is not followed")
    void followsNoRedirect() {
        Exchange answer = ask(request -> request.path().equals("/elsewhere")
                ? StubServer.ocpi(200, 1000)
                : new Response(302, Map.of("Location", "/elsewhere"), new byte[0], 0));
        assertThat(answer).isInstanceOf(Exchange.Refused.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    @DisplayName("An answer that drips is given up in time, though its headers came at once")
    void givesUpOnDrips() {
        long start = System.nanoTime();
        Exchange answer = ask(_ -> new Response(200, Map.of(), new byte[1000], 100));
        assertThat(answer).isInstanceOfSatisfying(Exchange.NoAnswer.class, none -> assertThat(none.maybeDone())
                .isTrue());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("An answer without end is cut")
    void cutsWhatIsTooLarge() {
        Exchange answer = ask(_ -> new Response(200, Map.of(), new byte[5 << 20], 0));
        assertThat(answer).isInstanceOf(Exchange.NoAnswer.class);
    }

    @Test
    @DisplayName("O-6: success without an OCPI envelope is no answer; a refusal tells whether it may pass")
    void understandsOddAnswers() {
        assertThat(ask(_ -> StubServer.text(200, "<html>hello</html>"))).isInstanceOf(Exchange.NoAnswer.class);
        assertThat(ask(_ -> StubServer.text(200, "[1,2]"))).isInstanceOf(Exchange.NoAnswer.class);
        assertThat(ask(_ -> StubServer.text(204, ""))).isInstanceOf(Exchange.Done.class);
        assertThat(mayPass(StubServer.ocpi(200, 2001))).isFalse();
        assertThat(mayPass(StubServer.ocpi(200, 3000))).isTrue();
        assertThat(mayPass(StubServer.ocpi(400, 3000))).isFalse();
        assertThat(mayPass(StubServer.ocpi(404, 2003))).isFalse();
        assertThat(mayPass(StubServer.text(404, "no page"))).isTrue();
        assertThat(mayPass(StubServer.text(401, ""))).isTrue();
        assertThat(mayPass(StubServer.text(429, ""))).isTrue();
        assertThat(mayPass(StubServer.text(503, "later"))).isTrue();
        assertThat(mayPass(StubServer.text(413, "too much"))).isFalse();
    }

    @Test
    @DisplayName("O-9: the link to the next page is found among others, and no answer leaks the token")
    void findsTheNextPage() {
        Exchange answer = ask(_ -> new Response(
                200,
                Map.of("Link", "<https://a.example/1>; rel=\"prev\", <https://a.example/3>; rel=\"next\""),
                "{\"status_code\":1000,\"data\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                0));
        assertThat(answer).isInstanceOfSatisfying(Exchange.Done.class, done -> assertThat(done.next())
                .isEqualTo("https://a.example/3"));
        assertThat(Ask.get(URI.create("https://a.example"), ACCESS).toString()).doesNotContain("example-token");
    }

    @Test
    @DisplayName("Nobody listens: certainly not done; an address that is not called: not even tried")
    void tellsWhatCertainlyDidNotHappen() {
        Exchange closed = http.send(Ask.get(URI.create("http://localhost:9/"), ACCESS));
        assertThat(closed).isInstanceOfSatisfying(Exchange.NoAnswer.class, none -> assertThat(none.maybeDone())
                .isFalse());
        Exchange forbidden = http.send(Ask.get(URI.create("http://169.254.169.254/"), ACCESS));
        assertThat(forbidden.words()).contains("not called");
    }

    private boolean mayPass(Response response) {
        return ask(_ -> response) instanceof Exchange.Refused refused && refused.mayPass();
    }

    private Exchange ask(Function<Request, Response> answers) {
        try (StubServer server = new StubServer(request -> {
            requests.add(request);
            return answers.apply(request);
        })) {
            return http.send(Ask.get(server.url("/"), ACCESS));
        }
    }
}
