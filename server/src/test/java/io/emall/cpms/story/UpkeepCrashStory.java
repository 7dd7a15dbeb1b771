package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.courier.MailServer;
import io.emall.cpms.courier.WebhookReceiver;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.v16.FirmwareStatus;
import io.emall.wire.ocpp.v16.FirmwareStatusNotification;
import io.emall.wire.ocpp.v16.UpdateFirmwareResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kill -9} while people wait to be told of an alarm and half of a firmware campaign is under way. */
class UpkeepCrashStory {
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @AutoClose
    private final MailServer mail = new MailServer();

    @AutoClose
    private final WebhookReceiver hook = new WebhookReceiver();

    private final List<SimStation16> stations = new ArrayList<>();

    @Test
    void whatWasToBeToldIsToldAndNoStationIsAskedTwice(@TempDir Path folder) throws Exception {
        mail.refuses.set(true);
        hook.status.set(503);
        try (CpmsProcess cpms = start(folder.resolve("cpms"))) {
            JsonNode firmware = cpms.api("POST", "/firmware", """
                    {"vendor":"eMall","version":"9","elsewhere":"ftp://firmware.example/9.bin"}""");
            String campaign = "/firmware-campaigns/"
                    + cpms.api("POST", "/firmware-campaigns", """
                            {"name":"all","firmware":"%s","pace":{"atOnce":2},
                             "stations":{"stations":["FW1","FW2","FW3","FW4"]}}""".formatted(
                                            firmware.get("id").asString()))
                            .get("id")
                            .asString();
            await("two are under way", () -> busy(cpms, campaign) == 2 && asked().size() == 2);
            List<SimStation16> first = asked();
            stations.getLast().breakDown(1);
            await("a first attempt at the webhook", () -> !hook.posts.isEmpty());

            cpms.kill();
            int before = hook.posts.size();
            mail.refuses.set(false);
            hook.status.set(204);
            cpms.restart();
            stations.forEach(SimStation16::powerUp);

            first.forEach(UpkeepCrashStory::reportsInstalled);
            await("the other two are asked", () -> asked().size() == 4);
            asked().stream().filter(station -> !first.contains(station)).forEach(UpkeepCrashStory::reportsInstalled);
            await(
                    "the end",
                    () -> cpms.api("GET", campaign, "").get("state").asString().equals("DONE"));
            assertThat(cpms.api("GET", campaign, "").at("/stations/installed").asInt())
                    .isEqualTo(4);
            assertThat(stations.subList(0, 4))
                    .allSatisfy(station -> assertThat(station.journal().received("UpdateFirmware"))
                            .hasSize(1));

            await("mail and post are noted as sent", () -> told(cpms).allMatch(told -> told.hasNonNull("sentAt")));
            assertThat(mail.mails).hasSize(1);
            assertThat(hook.posts).hasSize(before + 1);
            assertThat(hook.posts.stream().map(UpkeepCrashStory::id).distinct()).hasSize(1);
        }
    }

    /** With four stations for the campaign and one that will break, all connected, and two who are told of alarms. */
    private CpmsProcess start(Path data) throws IOException {
        CpmsProcess cpms = new CpmsProcess(
                data,
                "--cpms.mail.host=localhost",
                "--cpms.mail.port=" + mail.port(),
                "--cpms.mail.security=none",
                "--cpms.webhooks.allow-private=true",
                "--cpms.webhooks.allow-insecure=true");
        cpms.api(
                "POST",
                "/alarm-recipients",
                "{\"mail\":\"ada@example.com\",\"least\":\"CRITICAL\",\"language\":\"en\"}");
        cpms.api("POST", "/alarm-recipients", "{\"url\":\"" + hook.url() + "\",\"least\":\"CRITICAL\"}");
        cpms.api("PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        for (String id : List.of("FW1", "FW2", "FW3", "FW4", "BROKEN")) {
            cpms.api("PUT", "/stations/" + id, "{\"locationId\":\"here\",\"key\":\"" + KEY + "\"}");
            var station =
                    new SimStation16(new StationAddress(cpms.stations(), id, KEY), StationPlan.withOutlets(22_000));
            station.deviate("UpdateFirmware", new Deviation.Instead(new UpdateFirmwareResponse()));
            station.powerUp();
            stations.add(station);
        }
        return cpms;
    }

    private List<SimStation16> asked() {
        return stations.stream()
                .filter(station -> !station.journal().received("UpdateFirmware").isEmpty())
                .toList();
    }

    private static void reportsInstalled(SimStation16 station) {
        station.call(new FirmwareStatusNotification(FirmwareStatus.INSTALLED));
    }

    private static int busy(CpmsProcess cpms, String campaign) throws IOException {
        return cpms.api("GET", campaign, "").at("/stations/busy").asInt();
    }

    private static Stream<JsonNode> told(CpmsProcess cpms) throws IOException {
        String alarm = cpms.api("GET", "/alarms?station=BROKEN&severity=CRITICAL", "")
                .at("/items/0/id")
                .asString();
        return cpms.api("GET", "/alarms/" + alarm, "").get("told").valueStream();
    }

    private static String id(WebhookReceiver.Post post) {
        return new JsonMapper().readTree(post.body()).get("id").asString();
    }

    /** Something that is looked up over HTTP. */
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(String what, Condition condition) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    @AfterEach
    void close() {
        stations.forEach(SimStation16::close);
    }
}
