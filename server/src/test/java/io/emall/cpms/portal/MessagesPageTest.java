package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Message.Direction;
import io.emall.cpms.core.message.Message.Kind;
import io.emall.cpms.core.message.MessageLog;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.unit.StationId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was said with stations, in the portal, exported and over REST. */
class MessagesPageTest {
    private static final String HOSTILE = "[2,\"x\",\"<script>alert(1)</script>\",{\"a\":\"</pre><img src=x>\"}]";
    private static final String CARD = "CARD-12345678";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @AutoClose
    private static final Office OFFICE = Office.staffed("messages-test");

    private static final Visitor ADA = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
    private static final Visitor MAX = Visitor.loggedIn(OFFICE, Office.MAINTAINER);

    @BeforeAll
    static void talk() {
        say("CP-1", 60, "Authorize", "[2,\"a\",\"Authorize\",{\"idTag\":\"" + CARD + "\"}]", "[3,\"a\",{}]");
        say("CP-1", 50, "<script>alert(1)</script>", HOSTILE, "[4,\"x\",\"NotImplemented\",\"\",{}]");
        say("CP-2", 40, "Heartbeat", "[2,\"h\",\"Heartbeat\",{}]", null);
        for (int i = 0; i < 60; i++) {
            say("CP-3", 30, "MeterValues", "[2,\"m\",\"MeterValues\",{\"n\":" + i + "}]", "[3,\"m\",{}]");
        }
        say("CP-4", 3 * 24 * 60 * 60, "Heartbeat", "[2,\"old\",\"Heartbeat\",{}]", null);
        Messages messages = OFFICE.bean(Messages.class);
        Messages.Filter all = new Messages.Filter(null, null, null, Instant.EPOCH, NOW);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (messages.page(all, null, 100).items().size() < 64) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void say(String station, long secondsAgo, String action, String call, @Nullable String answer) {
        Instant at = NOW.minusSeconds(secondsAgo);
        OFFICE.bean(MessageLog.class)
                .record(new Message(
                        new StationId(station),
                        at,
                        Direction.FROM_STATION,
                        Kind.CALL,
                        action,
                        "1",
                        call,
                        answer,
                        answer == null ? null : at.plusMillis(12)));
    }

    @Test
    void bothRolesReadThemAndOnlyOneReadsWhoCharges() {
        assertThat(ADA.get("/messages?station=CP-1").body()).contains("Authorize", CARD, "12 ms", "NotImplemented");
        assertThat(MAX.get("/messages?station=CP-1").body())
                .contains("Authorize", "****5678", "masked for your role")
                .doesNotContain(CARD);
        assertThat(MAX.get("/messages?text=" + CARD).body())
                .contains("No message")
                .doesNotContain("Authorize<");
        assertThat(MAX.get("/messages/export").body()).contains("****5678").doesNotContain(CARD);
        assertThat(MAX.get(firstMessage(MAX, "/messages?action=authorize")).body())
                .contains("****5678")
                .doesNotContain(CARD);
        assertThat(new Visitor(OFFICE).get("/messages").statusCode()).isEqualTo(302);
    }

    @Test
    void aFilterFindsWhatItSaysAndNothingElse() {
        assertThat(ADA.get("/messages?station=CP-2").body()).contains("CP-2").doesNotContain("CP-3");
        assertThat(ADA.get("/messages?action=heartbeat").body())
                .contains("CP-2")
                .doesNotContain("CP-1<", "CP-4");
        assertThat(ADA.get("/messages?station=CP-4").body()).contains("No message");
        assertThat(ADA.get("/messages?station=CP-4&from=2020-01-01T00:00").body())
                .contains("/messages/");
        assertThat(ADA.get("/stations").body()).contains("href=\"/messages\"");
    }

    @Test
    void aLongListIsPaged() {
        String first = ADA.get("/messages?station=CP-3").body();
        assertThat(first.split("<td class=\"head").length - 1).isEqualTo(50);
        String older = first.replaceAll("(?s).*href=\"(/messages\\?[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");

        String second = ADA.get(older).body();

        assertThat(second.split("<td class=\"head").length - 1).isEqualTo(10);
        assertThat(second).doesNotContain(">Older<").contains("value=\"CP-3\"");
    }

    @ParameterizedTest
    @CsvSource({
        "station, a b, Printable characters",
        "from, yesterday, Not a date and time",
        "action, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, At most 50",
    })
    void anErrorStandsBesideItsFieldAndWhatWasTypedStays(String field, String typed, String words) {
        String body =
                ADA.get("/messages?" + field + "=" + typed.replace(" ", "%20")).body();

        assertThat(body).contains("id=\"" + field + "-error\"", words, "value=\"" + typed + "\"");
        assertThat(ADA.get("/messages/export?" + field + "=" + typed.replace(" ", "%20"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void timeRunsForward() {
        assertThat(ADA.get("/messages?from=2026-01-02T00:00&until=2026-01-01T00:00")
                        .body())
                .contains("id=\"until-error\"", "after the beginning");
    }

    @Test
    void aHostileFrameIsShownAndDoesNothing() {
        String list = ADA.get("/messages?station=CP-1").body();
        String one = ADA.get(firstMessage(ADA, "/messages?station=CP-1")).body();

        assertThat(list).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert");
        assertThat(one)
                .doesNotContain("<script>alert", "<img src=x", "</pre><img")
                .contains("  &quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot;,\n", "&lt;/pre&gt;&lt;img src=x&gt;");
        assertThat(ADA.get("/messages/nonsense").statusCode()).isEqualTo(400);
        assertThat(ADA.get("/messages/2026-01-01T00:00:00Z_1").statusCode()).isEqualTo(404);
    }

    private static String firstMessage(Visitor visitor, String list) {
        return visitor.get(list).body().replaceAll("(?s).*?href=\"(/messages/2[^\"]*)\".*", "$1");
    }

    @Test
    void theExportIsJsonLineByLine() {
        HttpResponse<String> export = ADA.get("/messages/export?station=CP-3");

        assertThat(export.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains("messages.jsonl");
        List<JsonNode> lines = export.body().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(60);
        assertThat(lines.getFirst().get("stationId").asString()).isEqualTo("CP-3");
        assertThat(JSON.readTree(lines.getFirst().get("call").asString()).get(2).asString())
                .isEqualTo("MeterValues");
        assertThat(Instant.parse(lines.getFirst().get("answeredAt").asString()))
                .isEqualTo(NOW.minusSeconds(30).plusMillis(12));
        assertThat(ADA.get("/administration/audit").body()).contains("export messages");
    }

    @Test
    void restGivesTheSame() {
        JsonNode first = api(Office.ADMINISTRATOR, "/messages?station=CP-3&limit=40");
        assertThat(first.get("items")).hasSize(40);
        JsonNode second = api(
                Office.ADMINISTRATOR,
                "/messages?station=CP-3&limit=40&after=" + first.get("next").asString());
        assertThat(second.get("items")).hasSize(20);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(api(Office.ADMINISTRATOR, "/messages?action=authorize").toString())
                .contains(CARD);
        assertThat(api(Office.MAINTAINER, "/messages?action=authorize").toString())
                .contains("****5678")
                .doesNotContain(CARD);
        assertThat(api(Office.MAINTAINER, "/messages?text=" + CARD).get("items"))
                .isEmpty();
        String old = NOW.minusSeconds(4 * 24 * 60 * 60).toString();
        assertThat(api(Office.ADMINISTRATOR, "/messages?station=CP-4&from=" + old)
                        .get("items"))
                .hasSize(1);
        for (String wrong : List.of("text=%00", "text=", "after=x", "from=x", "station=a%20b", "limit=0")) {
            assertThat(ADA.api(Office.ADMINISTRATOR, "GET", "/messages?" + wrong, "")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        JsonNode described =
                JSON.readTree(ADA.get("/api/v1/openapi.json").body()).at("/paths/~1api~1v1~1messages/get");
        assertThat(described.get("parameters").findValuesAsString("name"))
                .containsExactly("station", "action", "text", "from", "until", "after", "limit");
    }

    private static JsonNode api(String user, String path) {
        HttpResponse<String> answer = ADA.api(user, "GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
