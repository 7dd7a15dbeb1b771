package io.emall.sim.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the demo finds the CPMS.
 *
 * @param cpms the portal, OCPI and REST: {@code CPMS_URL}
 * @param stations where stations connect: {@code CPMS_STATIONS_URL}
 * @param data {@code CPMS_DATA}, where the eMSP keeps its registration and its diary, and stations what they must not
 *     forget
 */
public record DemoSettings(String cpms, URI stations, String user, String password, Path data) {

    /** From the environment, with the addresses of a CPMS on this machine where nothing is said. */
    public static DemoSettings of(Map<String, String> environment) {
        Path data = Path.of(environment.getOrDefault("CPMS_DATA", "var/demo"));
        return new DemoSettings(
                environment.getOrDefault("CPMS_URL", "http://localhost:8080"),
                URI.create(environment.getOrDefault("CPMS_STATIONS_URL", "ws://localhost:8081/ocpp")),
                environment.getOrDefault("CPMS_ADMIN_USER", "admin"),
                environment.getOrDefault("CPMS_ADMIN_PASSWORD", ""),
                data);
    }

    Path registration() {
        return data.resolve("demo-emsp.json");
    }

    /** What the eMSP was sent. */
    public Path diary() {
        return data.resolve("demo-emsp-diary.jsonl");
    }

    Path memoryOf(Site site) {
        return data.resolve("demo-station-" + site.station() + ".json");
    }
}
