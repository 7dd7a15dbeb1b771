package io.emall.sim.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An eMSP reads all locations, page after page. */
final class Pages {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final Pattern EVSE = Pattern.compile("\"evse_id\"");

    private final URI first;

    Pages(URI server) {
        first = server.resolve("/ocpi/2.2.1/locations?limit=100");
    }

    /**
     * What reading showed.
     *
     * @param evses in one round, to see that nothing is missing
     */
    record Outcome(Latencies latencies, long evses) {}

    /** @throws Failed if a page does not come */
    Outcome read(int rounds) {
        Latencies latencies = new Latencies();
        long evses = 0;
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int round = 0; round < rounds; round++) {
                evses = 0;
                Optional<URI> page = Optional.of(first);
                while (page.isPresent()) {
                    long start = System.nanoTime();
                    HttpResponse<String> answer = get(http, page.get());
                    latencies.add(System.nanoTime() - start);
                    evses += EVSE.matcher(answer.body()).results().count();
                    page = next(answer);
                }
            }
        }
        return new Outcome(latencies, evses);
    }

    private HttpResponse<String> get(HttpClient http, URI page) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(page)
                            .header("Authorization", Country.authorization(0))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failed(page + " answers " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new Failed("no page from " + page, e);
        }
    }

    private static Optional<URI> next(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> URI.create(link.group(1)));
    }
}
