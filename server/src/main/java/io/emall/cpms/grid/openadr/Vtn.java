package io.emall.cpms.grid.openadr;

import io.emall.cpms.core.supply.Line;
import io.emall.cpms.grid.http.BadAnswer;
import io.emall.cpms.grid.http.Caller;
import io.emall.cpms.grid.http.NoAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** One DSO's VTN, as its REST API. */
final class Vtn {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 100;
    private static final int UNAUTHORIZED = 401;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Caller caller;
    private final Tokens tokens;
    private final Line line;
    private final String base;

    Vtn(Caller caller, Tokens tokens, Line line) throws NoAnswer {
        this.caller = caller;
        this.tokens = tokens;
        this.line = line;
        this.base = line.connection().setting("url").replaceAll("/+$", "");
        if (base.isEmpty()) {
            throw new NoAnswer("no address is set");
        }
    }

    /**
     * All objects at a path, page by page.
     *
     * @param query beside the paging, ready to be sent; may be empty
     */
    <T> List<T> all(String path, String query, Class<T> type) throws NoAnswer, BadAnswer {
        List<T> all = new ArrayList<>();
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, type);
        for (int page = 0; page < MOST_PAGES; page++) {
            String paged = "?skip=" + all.size() + "&limit=" + PAGE + (query.isEmpty() ? "" : "&" + query);
            List<T> some = read(call(request(path + paged).GET()), list);
            all.addAll(some);
            if (some.size() < PAGE) {
                return all;
            }
        }
        throw new BadAnswer("more than " + MOST_PAGES * PAGE + " objects at " + path);
    }

    /** Creates an object. */
    <T> T create(String path, Map<String, ?> body, Class<T> type) throws NoAnswer, BadAnswer {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return read(call(request), JSON.constructType(type));
    }

    private HttpRequest.Builder request(String path) throws NoAnswer {
        return HttpRequest.newBuilder(uri(base + path)).header("Accept", "application/json");
    }

    /** A token that is refused is replaced once. */
    private byte[] call(HttpRequest.Builder request) throws NoAnswer, BadAnswer {
        Caller.Reply reply = send(request);
        if (reply.status() == UNAUTHORIZED) {
            tokens.forget(line);
            reply = send(request);
        }
        if (!reply.isGood()) {
            throw new NoAnswer(refusal(reply));
        }
        return reply.body();
    }

    private Caller.Reply send(HttpRequest.Builder request) throws NoAnswer, BadAnswer {
        return caller.send(request.setHeader("Authorization", "Bearer " + tokens.of(line, base))
                .build());
    }

    /** A VTN explains itself with a problem document. */
    private static String refusal(Caller.Reply reply) {
        try {
            String detail = JSON.readTree(reply.body()).path("detail").asString("");
            return "it answered HTTP " + reply.status() + (detail.isEmpty() ? "" : ": " + detail);
        } catch (JacksonException noProblem) {
            return "it answered HTTP " + reply.status();
        }
    }

    static <T> T read(byte[] body, JavaType type) throws BadAnswer {
        try {
            T value = JSON.readValue(body, type);
            if (value == null) {
                throw new BadAnswer("it answered nothing");
            }
            return value;
        } catch (JacksonException malformed) {
            throw new BadAnswer("it answered no " + type.getRawClass().getSimpleName() + " of OpenADR: "
                    + malformed.getOriginalMessage());
        }
    }

    static <T> T read(byte[] body, Class<T> type) throws BadAnswer {
        return read(body, JSON.constructType(type));
    }

    static URI uri(String text) throws NoAnswer {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new NoAnswer("not a URL: " + text);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
