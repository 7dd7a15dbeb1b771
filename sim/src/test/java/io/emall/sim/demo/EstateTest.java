package io.emall.sim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.rest.RestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EstateTest {
    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

    private final FakeRest server = new FakeRest();
    private final RestClient rest = new RestClient(server.url(), "admin", "secret");
    private final Narrator narrator =
            new Narrator(new PrintStream(new ByteArrayOutputStream()), InstantSource.fixed(NOW));
    private final Estate estate = new Estate(rest, narrator);

    EstateTest() throws IOException {}

    @AfterEach
    void close() {
        rest.close();
        server.close();
    }

    @Test
    void entersASiteWithAStandardAndAFastEvse() {
        Site site = Site.ALL.getFirst();
        String key = estate.furnish(site);

        assertThat(server.thing("/stations/" + site.station()).path("key").asString())
                .isEqualTo(key);
        assertThat(key.length()).isBetween(16, 20);
        assertThat(power(site, 1)).isEqualTo(22_000);
        assertThat(power(site, 2)).isEqualTo(150_000);
    }

    @Test
    void enteringASiteAgainGivesItsStationANewKeyAndKeepsTheRest() {
        Site site = Site.ALL.getFirst();
        String first = estate.furnish(site);
        server.requests.clear();
        String second = estate.furnish(site);

        assertThat(second).isNotEqualTo(first);
        assertThat(server.requests).contains("POST /stations/" + site.station() + "/key");
    }

    @Test
    void promotesOnce() {
        estate.promote(NOW, Duration.ofMinutes(30));
        estate.promote(NOW, Duration.ofMinutes(30));

        List<String> posts =
                server.requests.stream().filter("POST /prices"::equals).toList();
        assertThat(posts).hasSize(1);
    }

    private int power(Site site, int number) {
        return server.thing("/evses/" + site.evse(number))
                .path("connectors")
                .path(0)
                .path("maximumPowerW")
                .asInt();
    }
}
