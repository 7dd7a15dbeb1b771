package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.file.FileLinks;
import io.emall.sim.socket.Deviation;
import io.emall.sim.station.SimStation;
import io.emall.wire.ocpp.v16.GetDiagnosticsResponse;
import io.emall.wire.ocpp.v2.GetLogResponse;
import io.emall.wire.ocpp.v2.LogStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Logs: asked for over REST and in the portal, brought by stations over real HTTP, byte for byte (P-73). */
class LogsTest {
    private static final Path FOLDER = Path.of("target", "logs-test", "files");

    @AutoClose
    private static final Office OFFICE = Office.reachable("logs-test", "--cpms.files.largest-log=200KB");

    @AutoClose
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Yard YARD = new Yard(OFFICE);

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static long files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> bring(String method, String path, String type, byte[] body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(OFFICE.http(path)))
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode ask(String station, String kind) {
        return YARD.json("POST", "/stations/" + station + "/logs", "{\"kind\":\"" + kind + "\"}");
    }

    private static JsonNode log(String station, JsonNode asked) {
        return YARD.json(
                "GET", "/stations/" + station + "/logs/" + asked.get("id").asString(), "");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"1.6,DIAGNOSTICS", "1.6,SECURITY", "2.0.1,DIAGNOSTICS", "2.0.1,SECURITY"})
    void aLogArrivesByteForByte(String version, String kind) {
        String id = "LOG-" + version + "-" + kind;
        try (SimStation station = YARD.station(id, version)) {
            byte[] content = bytes(150_000);
            station.workshop().log(content);

            JsonNode asked = ask(id, kind);

            Yard.await(
                    "the upload", () -> log(id, asked).get("state").asString().equals("UPLOADED"));
            JsonNode log = log(id, asked);
            assertThat(log.at("/file/size").asLong()).isEqualTo(150_000);
            assertThat(station.workshop().uploadStatus()).isEqualTo(201);
            byte[] read = YARD.ada()
                    .bytes("/stations/" + id + "/logs/" + asked.get("id").asString() + "/file");
            assertThat(read).isEqualTo(content);
            assertThat(YARD.ada().get("/stations/" + id + "/logs").body())
                    .contains(log.at("/file/name").asString(), "Uploaded");
        }
    }

    /** Whoever reads the messages must not be able to bring a file in the station's name. */
    @ParameterizedTest
    @CsvSource({"1.6", "2.0.1"})
    void theAddressIsShownNowhere(String version) {
        String id = "SHOWN-" + version;
        try (SimStation station = YARD.station(id, version)) {
            UUID log = UUID.fromString(ask(id, "SECURITY").get("id").asString());
            String path = OFFICE.bean(FileLinks.class).path(FileLinks.Purpose.LOG, log);
            String upTo = path.substring(0, path.lastIndexOf('/') + 1);

            Yard.await("the message", () -> messages(id).contains(upTo));
            assertThat(messages(id)).contains(upTo + "****").doesNotContain(path);
        }
    }

    private static String messages(String station) {
        return YARD.ada().get("/messages/export?station=" + station).body();
    }

    @ParameterizedTest
    @CsvSource({"1.6", "2.0.1"})
    void aLogThatIsTooLargeIsRefusedAndNothingIsLeftOfIt(String version) {
        String id = "LARGE-" + version;
        try (SimStation station = YARD.station(id, version)) {
            station.workshop().log(bytes(200 * 1024 + 1));
            long before = files();

            JsonNode asked = ask(id, "DIAGNOSTICS");

            Yard.await(
                    "the failure", () -> log(id, asked).get("state").asString().equals("FAILED"));
            assertThat(station.workshop().uploadStatus()).isEqualTo(413);
            assertThat(files()).isEqualTo(before);
            assertThat(log(id, asked).hasNonNull("file")).isFalse();
        }
    }

    @Test
    void onlyTheRightAddressTakesALogAndOnlyOnce() throws Exception {
        try (SimStation station = YARD.station("ONCE", "1.6")) {
            station.deviate("GetDiagnostics", new Deviation.Instead(new GetDiagnosticsResponse("a.log")));
            UUID id = UUID.fromString(ask("ONCE", "DIAGNOSTICS").get("id").asString());
            String path = OFFICE.bean(FileLinks.class).path(FileLinks.Purpose.LOG, id);
            String type = "application/octet-stream";
            byte[] content = "first".getBytes(StandardCharsets.UTF_8);
            String wrong = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");
            String other = OFFICE.bean(FileLinks.class).path(FileLinks.Purpose.LIBRARY, id);

            assertThat(bring("PUT", wrong, type, content).statusCode()).isEqualTo(404);
            assertThat(bring("PUT", other, type, content).statusCode()).isEqualTo(404);
            assertThat(bring("PUT", "/station-files/", type, content).statusCode())
                    .isEqualTo(404);
            assertThat(bring("PUT", "/station-files/log/" + id, type, content).statusCode())
                    .isEqualTo(404);
            assertThat(bring("DELETE", path, type, content).statusCode()).isEqualTo(404);
            assertThat(bring("PUT", path + "/../../x.log", type, content).statusCode())
                    .isEqualTo(201);
            assertThat(YARD.json("GET", "/stations/ONCE/logs/" + id, "")
                            .at("/file/name")
                            .asString())
                    .isEqualTo("x.log");
            assertThat(bring("PUT", path, type, "second".getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(409);
            assertThat(YARD.ada().bytes("/stations/ONCE/logs/" + id + "/file")).isEqualTo(content);
            assertThat(CLIENT.send(
                                    HttpRequest.newBuilder(URI.create(OFFICE.http(path)))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aFormIsTakenAsWell() throws Exception {
        try (SimStation station = YARD.station("FORM", "1.6")) {
            station.deviate("GetDiagnostics", new Deviation.Instead(new GetDiagnosticsResponse("a.log")));
            UUID id = UUID.fromString(ask("FORM", "DIAGNOSTICS").get("id").asString());
            String path = OFFICE.bean(FileLinks.class).path(FileLinks.Purpose.LOG, id);
            byte[] head = ("--X\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--X\r\n"
                            + "Content-Disposition: form-data; name=\"f\"; filename=\"..\\\\my log.txt\"\r\n"
                            + "Content-Type: text/plain\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] tail = "\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8);
            byte[] content = "one\r\n--x\r\n\r\n--Y".getBytes(StandardCharsets.UTF_8);
            byte[] body = join(head, content, tail);

            assertThat(bring("POST", path, "multipart/form-data; boundary=X", join(head, content))
                            .statusCode())
                    .isIn(400, 500, 503);
            assertThat(bring("POST", path, "multipart/form-data", body).statusCode())
                    .isEqualTo(400);
            assertThat(bring("POST", path, "multipart/form-data; boundary=X", body)
                            .statusCode())
                    .isEqualTo(201);

            assertThat(YARD.ada().bytes("/stations/FORM/logs/" + id + "/file")).isEqualTo(content);
            assertThat(YARD.json("GET", "/stations/FORM/logs/" + id, "")
                            .at("/file/name")
                            .asString())
                    .isEqualTo("my_log.txt");
        }
    }

    @Test
    void logsGoWithTheirFilesWhenTheirTimeIsOver() {
        try (SimStation station = YARD.station("OLD", "2.0.1")) {
            JsonNode asked = ask("OLD", "DIAGNOSTICS");
            Yard.await(
                    "the upload",
                    () -> log("OLD", asked).get("state").asString().equals("UPLOADED"));
            LogDesk desk = OFFICE.bean(LogDesk.class);
            desk.forget(Duration.ofHours(1));
            assertThat(log("OLD", asked).hasNonNull("file")).isTrue();

            long withIt = files();

            desk.forget(Duration.ZERO);

            String path = "/stations/OLD/logs/" + asked.get("id").asString();
            assertThat(YARD.api("GET", path, "").statusCode()).isEqualTo(404);
            assertThat(files()).isLessThan(withIt);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    @Test
    void aSecondRequestEndsTheFirstAndWhatIsWrongIsSaidBesideTheField() {
        try (SimStation station = YARD.station("SECOND", "2.0.1")) {
            station.deviate(
                    "GetLog",
                    new Deviation.Instead(new GetLogResponse(LogStatus.ACCEPTED_CANCELED, null, "b.log", null)));
            JsonNode first = ask("SECOND", "DIAGNOSTICS");
            ask("SECOND", "SECURITY");
            assertThat(log("SECOND", first).get("state").asString()).isEqualTo("CANCELED");

            String page = "/stations/SECOND/logs";
            String body = YARD.ada()
                    .post(page, page, "kind", "DIAGNOSTICS", "elsewhere", "gopher://x/y")
                    .body();
            assertThat(body).contains("gopher://x/y", "sftp address");
            assertThat(YARD.api("POST", "/stations/SECOND/logs", "{\"elsewhere\":\"file:///etc\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
