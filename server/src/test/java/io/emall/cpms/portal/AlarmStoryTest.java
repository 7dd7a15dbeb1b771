package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.courier.MailServer;
import io.emall.cpms.courier.WebhookReceiver;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SP14: the CPO is notified of a component's malfunction, and takes care of it; on real sockets throughout. */
class AlarmStoryTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";

    @AutoClose
    private static final MailServer MAIL = new MailServer();

    @AutoClose
    private static final WebhookReceiver HOOK = new WebhookReceiver();

    @AutoClose
    private static final Office OFFICE = Office.staffed(
            "alarm-story",
            "--cpms.mail.host=localhost",
            "--cpms.mail.port=" + MAIL.port(),
            "--cpms.mail.security=none",
            "--cpms.webhooks.allow-private=true",
            "--cpms.webhooks.allow-insecure=true",
            "--cpms.alarms.settle=0s");

    private static Visitor ada;
    private static String secret;

    @BeforeAll
    static void aLocationAndRecipients() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        good(ada.api(Office.ADMINISTRATOR, "PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}"""));
        good(ada.api(
                Office.ADMINISTRATOR,
                "POST",
                "/alarm-recipients",
                "{\"mail\":\"ops@example.com\",\"least\":\"CRITICAL\",\"language\":\"it\"}"));
        secret = good(ada.api(
                        Office.ADMINISTRATOR,
                        "POST",
                        "/alarm-recipients",
                        "{\"url\":\"" + HOOK.url() + "\",\"least\":\"WARNING\"}"))
                .get("secret")
                .asString();
    }

    @Test
    void aFaultOfAn16StationIsToldHandledAndOver() {
        try (ScriptedStation station = station("F16", "ocpp1.6")) {
            station.calls("BootNotification", "{'chargePointVendor':'V','chargePointModel':'M'}");
            station.calls(
                    "StatusNotification",
                    "{'connectorId':1,'errorCode':'GroundFailure','status':'Faulted','info':'<script>alert(1)</script>'}");
            JsonNode alarm = alarm("F16", "OPEN");
            assertThat(alarm.get("code").asString()).isEqualTo("GroundFailure");
            String id = alarm.get("id").asString();
            await(() -> MAIL.mails.stream().anyMatch(mail -> mail.contains("F16"))
                    && HOOK.posts.stream().anyMatch(post -> post.body().contains(id)));
            assertThat(HOOK.posts).allMatch(post -> post.isSignedWith(secret));
            assertThat(MAIL.recipients).contains("ops@example.com");

            assertThat(ada.get("/alarms?station=F16").body())
                    .contains("/alarms/" + id, "&lt;script&gt;")
                    .doesNotContain("<script>alert");
            assertThat(ada.get("/").body()).contains("/alarms/" + id);
            assertThat(ada.get("/stations/F16").body()).contains("/alarms/" + id, "critical-alarms");
            Visitor max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
            assertThat(max.post("/alarms/" + id, "/alarms/" + id, "note", "on my way", "action", "acknowledge")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(alarm("F16", "ACKNOWLEDGED").at("/acknowledged/note").asString())
                    .isEqualTo("on my way");

            station.calls("StatusNotification", "{'connectorId':1,'errorCode':'NoError','status':'Available'}");
            JsonNode over = alarm("F16", "CLEARED");
            assertThat(over.at("/acknowledged/by").asString()).isEqualTo(Office.MAINTAINER);
            await(() -> HOOK.posts.stream()
                    .anyMatch(post -> post.body().contains(id) && post.body().contains("\"CLEARED\"")));
            assertThat(ada.get("/alarms/" + id).body()).contains("on my way", "ops@example.com");
            assertThat(max.get("/alarms/" + id).body()).doesNotContain("ops@example.com");
        }
    }

    @Test
    void aProblemOfA2xStationIsToldAndOver() {
        try (ScriptedStation station = station("F201", "ocpp2.0.1")) {
            station.calls("BootNotification", "{'reason':'PowerUp','chargingStation':{'model':'M','vendorName':'V'}}");
            String event = "{'generatedAt':'2026-11-22T09:00:00Z','seqNo':0,'eventData':[{'eventId':1,'timestamp':"
                    + "'2026-11-22T09:00:00Z','trigger':'Delta','eventNotificationType':'HardWiredNotification',"
                    + "'actualValue':'%s','component':{'name':'Connector','evse':{'id':1,'connectorId':1}},"
                    + "'variable':{'name':'Problem'}}]}";
            station.calls("NotifyEvent", event.formatted("true"));
            String id = alarm("F201", "OPEN").get("id").asString();
            await(() -> HOOK.posts.stream().anyMatch(post -> post.body().contains(id)));
            station.calls("NotifyEvent", event.formatted("false"));
            assertThat(alarm("F201", "CLEARED").get("id").asString()).isEqualTo(id);
        }
    }

    @Test
    void securityEventsAreKeptAndThoseThatMatterAreAlarms() {
        try (ScriptedStation station = station("SEC", "ocpp1.6")) {
            station.calls("BootNotification", "{'chargePointVendor':'V','chargePointModel':'M'}");
            String event = "{'type':'%s','timestamp':'2026-11-22T09:00:00Z'}";
            station.calls("SecurityEventNotification", event.formatted("InvalidMessages"));
            station.calls("SecurityEventNotification", event.formatted("TamperDetectionActivated"));
            assertThat(alarm("SEC", "OPEN").get("code").asString()).isEqualTo("TamperDetectionActivated");
            assertThat(ada.get("/alarms/security?station=SEC").body())
                    .contains("InvalidMessages", "Tampering detected");
        }
    }

    /** P-41: the station is answered, and a person hears of what was not understood. */
    @Test
    void aMessageAboutATransactionThatNobodyUnderstoodIsShownAndLookedAt() {
        try (ScriptedStation station = station("ODD", "ocpp1.6")) {
            station.calls("BootNotification", "{'chargePointVendor':'V','chargePointModel':'M'}");
            station.calls(
                    "StopTransaction",
                    "{'transactionId':'<b>none</b>','idTag':'DEADBEEF','meterStop':7,'timestamp':'2026-11-22T09:00:00Z'}");
            String path = "/alarms?station=ODD&kind=SYSTEM";
            await(() -> !good(ada.api(Office.MAINTAINER, "GET", path, ""))
                    .get("items")
                    .isEmpty());
            JsonNode alarm = good(ada.api(Office.MAINTAINER, "GET", path, ""))
                    .get("items")
                    .get(0);
            assertThat(alarm.get("code").asString()).isEqualTo("QuarantinedMessage");
            String shown = ada.get("/alarms/" + alarm.get("id").asString()).body();
            assertThat(shown).contains("/alarms/quarantine?station=ODD");

            JsonNode kept = good(ada.api(Office.MAINTAINER, "GET", "/quarantined-messages?station=ODD", ""))
                    .get("items")
                    .get(0);
            assertThat(kept.get("what").asString()).contains("****BEEF").doesNotContain("DEADBEEF");
            String page = "/alarms/quarantine/" + kept.get("id").asString();
            assertThat(ada.get("/").body()).contains("messages about sessions were not understood");
            assertThat(ada.get("/alarms/quarantine?station=ODD").body()).contains(page, "transactionId");
            assertThat(ada.get(page).body())
                    .contains("DEADBEEF", "&lt;b&gt;none")
                    .doesNotContain("<b>none");

            assertThat(ada.post(page, page, "note", " ").body()).contains("is-invalid");
            assertThat(ada.post(page, page, "note", "driver called").statusCode())
                    .isEqualTo(302);
            assertThat(ada.get(page).body()).contains("driver called", "Looked at by ada");
            assertThat(ada.api(
                                    Office.MAINTAINER,
                                    "POST",
                                    "/quarantined-messages/" + kept.get("id").asString() + "/looked-at",
                                    "{\"note\":\"me too\"}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(ada.get("/alarms/quarantine?station=ODD").body()).doesNotContain(page);
            assertThat(good(ada.api(Office.MAINTAINER, "GET", path + "&state=CLEARED", ""))
                            .get("items"))
                    .hasSize(1);
            assertThat(ada.get("/alarms/quarantine?station=%20a%20b").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoGuessesAStationsKeyIsNoticed() {
        register("GUESSED");
        for (int i = 0; i < 5; i++) {
            assertThat(ScriptedStation.isRefused(OFFICE, "GUESSED", "wrong")).isTrue();
        }
        assertThat(alarm("GUESSED", "OPEN").get("code").asString()).isEqualTo("RepeatedWrongCredentials");
    }

    @Test
    void recipientsAreEditedAndTestedInThePortal() {
        String page = "/administration/recipients";
        assertThat(ada.post(page, page, "channel", "MAIL", "address", "no address", "least", "NOTICE")
                        .body())
                .contains("no address", "Not a mail address");
        assertThat(ada.post(page, page, "channel", "WEBHOOK", "address", "ftp://x", "least", "NOTICE")
                        .body())
                .contains("This address is not called");
        assertThat(ada.post(page, page, "channel", "MAIL", "address", "ops@example.com", "least", "NOTICE")
                        .body())
                .contains("Already taken");
        JsonNode mail = good(ada.api(Office.ADMINISTRATOR, "GET", "/alarm-recipients", ""))
                .valueStream()
                .filter(one -> !one.path("mail").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(ada.post(page, page + "/" + mail.get("id").asString() + "/test")
                        .statusCode())
                .isEqualTo(302);
        assertThat(ada.get(page).body()).contains("The test was delivered", "ops@example.com");
        assertThat(MAIL.mails).anyMatch(text -> text.contains("Prova"));
        assertThat(Visitor.loggedIn(OFFICE, Office.MAINTAINER).get(page).statusCode())
                .isEqualTo(403);
        assertThat(ada.api(Office.MAINTAINER, "GET", "/alarm-recipients", "").statusCode())
                .isEqualTo(403);
        assertThat(ada.get("/administration/audit").body()).contains("add alarm recipient");
    }

    @Test
    void theApiRefusesWhatIsWrong() {
        assertThat(ada.api(Office.MAINTAINER, "GET", "/alarms?state=NONSENSE", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ada.api(Office.MAINTAINER, "GET", "/alarms?after=x", "").statusCode())
                .isEqualTo(400);
        assertThat(ada.api(Office.MAINTAINER, "POST", "/alarms/00000000-0000-0000-0000-000000000000/acknowledge", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ada.get("/alarms?severity=x&kind=y&state=z&station=%20a%20b").statusCode())
                .isEqualTo(200);
        assertThat(ada.get("/alarms/security?station=%20a%20b").statusCode()).isEqualTo(200);
    }

    private static ScriptedStation station(String id, String subprotocol) {
        register(id);
        ScriptedStation station = new ScriptedStation(OFFICE, id, KEY, subprotocol);
        await(() -> OFFICE.bean(Stations.class)
                .find(new StationId(id))
                .filter(known -> known.online())
                .isPresent());
        return station;
    }

    private static void register(String id) {
        good(ada.api(
                Office.ADMINISTRATOR, "PUT", "/stations/" + id, "{\"locationId\":\"here\",\"key\":\"" + KEY + "\"}"));
    }

    /** Waits for it. */
    private static JsonNode alarm(String station, String state) {
        String path = "/alarms?station=" + station + "&severity=CRITICAL&state=" + state;
        await(() ->
                !good(ada.api(Office.MAINTAINER, "GET", path, "")).get("items").isEmpty());
        return good(ada.api(Office.MAINTAINER, "GET", path, "")).get("items").get(0);
    }

    private static JsonNode good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
