package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.station.SimStation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files never take the room that the database needs: stations and people are told so (P-73). */
class FullDiskTest {
    private static final Path FOLDER = Path.of("target", "full-disk-test", "files");

    @AutoClose
    private static final Office OFFICE = Office.reachable("full-disk-test", "--cpms.files.keep-free=1000000TB");

    private static final Yard YARD = new Yard(OFFICE);

    @ParameterizedTest
    @ValueSource(strings = {"1.6", "2.0.1"})
    void aStationIsToldAndItsLogHasFailed(String version) {
        String id = "FULL-" + version;
        try (SimStation station = YARD.station(id, version)) {
            station.workshop().log(new byte[3_000_000]);
            String log = "/stations/" + id + "/logs/"
                    + YARD.json("POST", "/stations/" + id + "/logs", "{\"kind\":\"DIAGNOSTICS\"}")
                            .get("id")
                            .asString();

            Yard.await(
                    "the failure",
                    () -> YARD.json("GET", log, "").get("state").asString().equals("FAILED"));

            assertThat(station.workshop().uploadStatus()).isEqualTo(507);
            assertThat(YARD.json("GET", log, "").hasNonNull("file")).isFalse();
            assertThat(FOLDER).isEmptyDirectory();
        }
    }

    @Test
    void whoBringsFirmwareReadsIt() throws IOException, InterruptedException {
        JsonNode firmware = YARD.json("POST", "/firmware", "{\"vendor\":\"V\",\"version\":\"1\"}");
        HttpRequest upload = HttpRequest.newBuilder(
                        URI.create(OFFICE.http(firmware.get("uploadPath").asString())))
                .header("Accept", "text/html")
                .PUT(BodyPublishers.ofByteArray(new byte[3_000_000]))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(upload, BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(303);
            String page = answer.headers().firstValue("Location").orElseThrow();
            assertThat(YARD.ada().get(page).body()).contains("too little room left");
        }
    }
}
