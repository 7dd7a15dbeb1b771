package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.file.FileLinks;
import io.emall.sim.station.SimStation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Firmware: brought, given to single stations and to many, until the stations start with the new version (P-72). */
class FirmwareTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final Office OFFICE = Office.reachable("firmware-test");

    @AutoClose
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Yard YARD = new Yard(OFFICE);
    private static final SigningKey MANUFACTURER = SigningKey.fresh();

    private static byte[] content(String version) {
        return (version + "\n" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    }

    /** Added and brought; the signature is null if it is not signed. */
    private static String firmware(String version, String signature) {
        String seal = signature == null
                ? ""
                : ",\"signature\":\"" + signature + "\",\"signingCertificate\":"
                        + JSON.writeValueAsString(MANUFACTURER.certificate());
        JsonNode added =
                YARD.json("POST", "/firmware", "{\"vendor\":\"eMall\",\"version\":\"" + version + "\"" + seal + "}");
        assertThat(put(added.get("uploadPath").asString(), content(version)).statusCode())
                .isEqualTo(201);
        return added.get("id").asString();
    }

    private static HttpResponse<String> put(String path, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(OFFICE.http(path))).PUT(BodyPublishers.ofByteArray(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode update(String station, String firmware) {
        return YARD.json("POST", "/stations/" + station + "/firmware-updates", "{\"firmware\":\"" + firmware + "\"}");
    }

    private static JsonNode now(JsonNode update) {
        return YARD.json(
                "GET",
                "/stations/" + update.get("station").asString() + "/firmware-updates/"
                        + update.get("id").asString(),
                "");
    }

    private static void awaitWord(JsonNode update, String state, String word) {
        Yard.await(state + " " + word, () -> now(update).get("state").asString().equals(state));
        assertThat(now(update).get("word").asString()).isEqualTo(word);
    }

    @ParameterizedTest(name = "{0}, signed {1}")
    @CsvSource({"1.6,false", "1.6,true", "2.0.1,false", "2.0.1,true"})
    void anUpdateIsInstalledAndTheNextBootConfirmsIt(String version, boolean signed) {
        String id = "FW-" + version + "-" + signed;
        String wanted = "2.0." + version + signed;
        try (SimStation station = YARD.station(id, version)) {
            String firmware = firmware(wanted, signed ? MANUFACTURER.sign(content(wanted)) : null);

            JsonNode update = update(id, firmware);

            Yard.await("the version at boot", () -> now(update).hasNonNull("bootedWith"));
            awaitWord(update, "INSTALLED", "Installed");
            assertThat(now(update).get("bootedWith").asString()).isEqualTo(wanted);
            assertThat(station.workshop().version()).isEqualTo(wanted);
            assertThat(YARD.ada().get("/stations/" + id + "/firmware").body()).contains(wanted, "installed");
            assertThat(YARD.ada().get("/firmware/" + firmware).body()).contains("SHA-256", "firmware.bin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6", "2.0.1"})
    void aWrongSignatureFailsAndRaisesAnAlarm(String version) {
        String id = "BAD-" + version;
        try (SimStation station = YARD.station(id, version)) {
            String firmware = firmware("3." + version, MANUFACTURER.sign(content("another")));

            JsonNode update = update(id, firmware);

            awaitWord(update, "FAILED", "InvalidSignature");
            assertThat(station.workshop().version()).isEqualTo("1.0.0");
            assertThat(OFFICE.bean(Alarms.class).lasting())
                    .extracting(alarm -> alarm.key().place() + " " + alarm.key().code())
                    .contains(id + " InvalidSignature");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1.6,DOWNLOAD_FAILED,DownloadFailed",
        "1.6,INSTALLATION_FAILED,InstallationFailed",
        "2.0.1,DOWNLOAD_FAILED,DownloadFailed",
        "2.0.1,INSTALLATION_FAILED,InstallationFailed",
        "2.0.1,INSTALL_VERIFICATION_FAILED,InstallVerificationFailed"
    })
    void whatFailsAtTheStationFailsHere(String version, String fault, String word) {
        String id = "FAULT-" + version + "-" + fault;
        try (SimStation station = YARD.station(id, version)) {
            station.workshop().fault(fault);
            awaitWord(update(id, firmware("4." + version + word, null)), "FAILED", word);
        }
    }

    @Test
    void aStationThatIsOfflineIsAskedWhenItComesBackUnlessItIsTakenBack() {
        SimStation station = YARD.station("LATER", "2.0.1");
        try (station) {
            station.goOffline();
            Yard.await(
                    "offline",
                    () -> !YARD.json("GET", "/stations/LATER", "").get("online").asBoolean());
            JsonNode update = update("LATER", firmware("5.0", null));
            assertThat(update.get("state").asString()).isEqualTo("WAITING");
            JsonNode other = update("LATER", firmware("5.1", null));
            String path = "/stations/LATER/firmware-updates/";
            YARD.json("POST", path + other.get("id").asString() + "/cancel", "");
            assertThat(YARD.api("POST", path + other.get("id").asString() + "/cancel", "")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(now(other).get("state").asString()).isEqualTo("CANCELED");
        }
    }

    @Test
    void onlyWhoWasToldTheAddressFetchesTheFirmwareAndAnyPartOfIt() {
        try (SimStation station = YARD.station("FETCH", "2.0.1")) {
            station.workshop().fault("INSTALLATION_FAILED");
            JsonNode update = update("FETCH", firmware("6.0", null));
            awaitWord(update, "FAILED", "InstallationFailed");
            UUID id = UUID.fromString(update.get("id").asString());
            String path = OFFICE.bean(FileLinks.class).path(FileLinks.Purpose.FIRMWARE, id);
            URI address = URI.create(OFFICE.http(path + "/firmware.bin"));
            String whole = new String(content("6.0"), StandardCharsets.UTF_8);

            assertThat(send(HttpRequest.newBuilder(address)).body()).isEqualTo(whole);
            HttpResponse<String> last = send(HttpRequest.newBuilder(address).header("Range", "bytes=-5"));
            assertThat(last.statusCode()).isEqualTo(206);
            assertThat(last.body()).isEqualTo("xxxxx");
            assertThat(send(HttpRequest.newBuilder(address).header("Range", "bytes=999999-"))
                            .statusCode())
                    .isEqualTo(416);
            assertThat(send(HttpRequest.newBuilder(address).header("Range", "bytes=0-1,3-4"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(HttpRequest.newBuilder(address)
                                    .header("Range", "bytes=0-1")
                                    .header("If-Range", "\"old\""))
                            .statusCode())
                    .isEqualTo(200);
            URI wrong = URI.create(OFFICE.http(path.substring(0, path.length() - 2) + "zz/firmware.bin"));
            assertThat(send(HttpRequest.newBuilder(wrong)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aCampaignStopsWhenTooManyFailAndGoesOnWhenTold() {
        List<SimStation> stations = new ArrayList<>();
        try {
            for (int i = 1; i <= 5; i++) {
                stations.add(YARD.station("CAMP-" + i, i % 2 == 0 ? "1.6" : "2.0.1"));
            }
            stations.get(1).workshop().fault("INSTALLATION_FAILED");
            String firmware = firmware("7.0", null);
            String names = "\"CAMP-1\",\"CAMP-2\",\"CAMP-3\",\"CAMP-4\",\"CAMP-5\"";
            JsonNode campaign = YARD.json(
                    "POST",
                    "/firmware-campaigns",
                    "{\"name\":\"All\",\"firmware\":\"" + firmware + "\",\"stations\":{\"stations\":[" + names
                            + "]},\"pace\":{\"atOnce\":1,\"stopAfterFailures\":1}}");
            String path = "/firmware-campaigns/" + campaign.get("id").asString();
            Yard.await(
                    "the stop",
                    () -> YARD.json("GET", path, "").get("state").asString().equals("STOPPED"));
            JsonNode stopped = YARD.json("GET", path, "").get("stations");
            assertThat(stopped.get("failed").asInt()).isEqualTo(1);
            assertThat(stopped.get("waiting").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(YARD.ada()
                            .get(path.replace("/firmware-campaigns", "/firmware/campaigns"))
                            .body())
                    .contains("stopped", "InstallationFailed", "CAMP-2");

            YARD.json("POST", path + "/resume", "");
            Yard.await(
                    "the end",
                    () -> YARD.json("GET", path, "").get("state").asString().equals("DONE"));

            JsonNode done = YARD.json("GET", path, "").get("stations");
            assertThat(done.get("installed").asInt()).isEqualTo(4);
            assertThat(done.get("failed").asInt()).isEqualTo(1);
            assertThat(YARD.api("POST", path + "/pause", "").statusCode()).isEqualTo(409);
        } finally {
            stations.forEach(SimStation::close);
        }
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        String page = "/firmware/new";
        assertThat(YARD.ada()
                        .post(page, page, "vendor", "V<b>", "version", "", "signature", "abc")
                        .body())
                .contains("V&lt;b&gt;", "Must be filled in", "go together");
        assertThat(YARD.api("POST", "/firmware", "{\"vendor\":\"V\",\"version\":\"1\",\"signature\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        JsonNode added = YARD.json("POST", "/firmware", "{\"vendor\":\"V\",\"version\":\"1\"}");
        String id = added.get("id").asString();
        assertThat(YARD.ada().get("/firmware/" + id).body()).contains("Bring the file");
        assertThat(YARD.api("POST", "/firmware-campaigns", "{\"name\":\"x\",\"firmware\":\"" + id + "\"}")
                        .statusCode())
                .isEqualTo(400);
        put(added.get("uploadPath").asString(), content("1"));
        assertThat(put(added.get("uploadPath").asString(), content("2")).statusCode())
                .isEqualTo(409);
        String form = "/firmware/" + id + "/campaign";
        assertThat(YARD.ada()
                        .post(form, form, "name", "", "once", "0", "stations", "NOBODY")
                        .body())
                .contains("Must be filled in", "NOBODY");
        assertThat(YARD.ada()
                        .post(form, form, "name", "x", "once", "1", "stations", "NOBODY")
                        .body())
                .contains("No station fits");
        assertThat(YARD.api("DELETE", "/firmware/" + id, "").statusCode()).isEqualTo(200);
    }
}
