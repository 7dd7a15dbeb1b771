package io.emall.cpms.grid.openadr;

import io.emall.cpms.core.supply.Line;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.grid.http.BadAnswer;
import io.emall.cpms.grid.http.Caller;
import io.emall.cpms.grid.http.NoAnswer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Access tokens by OAuth 2.0 client credentials, kept until shortly before they expire. */
final class Tokens {
    private static final long USUAL_SECONDS = 3600;
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Caller caller;
    private final InstantSource clock;
    private final Map<DsoId, Token> kept = new ConcurrentHashMap<>();

    Tokens(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** @param line what it was got with: other credentials need another */
    private record Token(Line line, String value, Instant until) {
        @Override
        public String toString() {
            return "Token until " + until;
        }
    }

    private record AuthServer(@Nullable String tokenURL) {}

    private record Answer(
            @Nullable String access_token, @Nullable Long expires_in) {}

    String of(Line line, String base) throws NoAnswer, BadAnswer {
        Token token = kept.get(line.dso());
        if (token == null || !isFor(token, line) || !clock.instant().isBefore(token.until())) {
            token = fetch(line, base);
            kept.put(line.dso(), token);
        }
        return token.value();
    }

    void forget(Line line) {
        kept.remove(line.dso());
    }

    private static boolean isFor(Token token, Line line) {
        return token.line().connection().equals(line.connection())
                && token.line().secret().equals(line.secret());
    }

    private Token fetch(Line line, String base) throws NoAnswer, BadAnswer {
        String form = "grant_type=client_credentials&client_id="
                + Vtn.encoded(line.connection().setting("client_id"))
                + "&client_secret=" + Vtn.encoded(line.secret().reveal());
        HttpRequest request = HttpRequest.newBuilder(tokenUrl(base))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
        Caller.Reply reply = caller.send(request);
        if (!reply.isGood()) {
            throw new NoAnswer("it gives no access token for this client id and secret (HTTP " + reply.status() + ")");
        }
        Answer answer = Vtn.read(reply.body(), Answer.class);
        if (answer.access_token() == null || answer.access_token().isBlank()) {
            throw new BadAnswer("it answered without an access token");
        }
        long seconds = answer.expires_in() == null ? USUAL_SECONDS : Math.clamp(answer.expires_in(), 0, USUAL_SECONDS);
        return new Token(
                line,
                answer.access_token(),
                clock.instant().plusSeconds(seconds).minus(MARGIN));
    }

    /** The VTN says where its tokens come from. */
    private URI tokenUrl(String base) throws NoAnswer, BadAnswer {
        HttpRequest request = HttpRequest.newBuilder(Vtn.uri(base + "/auth/server"))
                .header("Accept", "application/json")
                .GET()
                .build();
        Caller.Reply reply = caller.send(request);
        if (!reply.isGood()) {
            throw new NoAnswer("it does not say where tokens come from (HTTP " + reply.status() + ")");
        }
        String url = Vtn.read(reply.body(), AuthServer.class).tokenURL();
        if (url == null) {
            throw new BadAnswer("it does not say where tokens come from");
        }
        return Vtn.uri(url);
    }
}
