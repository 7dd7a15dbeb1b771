package io.emall.sim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.rest.RestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MarketTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-07-01T10:00:00Z"));

    @Test
    void threeDsosAreEnteredEachReachedInItsOwnWayAndSitesAreConnected() throws IOException {
        try (FakeRest server = new FakeRest();
                RestClient rest = new RestClient(server.url(), "admin", "secret")) {
            Narrator narrator = new Narrator(new PrintStream(new ByteArrayOutputStream()), CLOCK);
            new Market(rest, CLOCK).open(narrator);
            assertThat(server.posted("/dsos"))
                    .extracting(dso -> dso.path("connection").asString())
                    .containsExactly("entsoe", "openadr-3.1", "hours");
            for (Site site : Site.ALL) {
                assertThat(server.thing("/locations/" + site.id() + "/energy/connection")
                                .path("importKw")
                                .asInt())
                        .isEqualTo(120);
            }
            assertThat(server.requests.stream().filter(request -> request.endsWith("/grant")))
                    .hasSize(2 * Site.ALL.size());
            assertThat(server.requests.stream().filter(request -> request.endsWith("/request")))
                    .hasSize(1);
        }
    }
}
