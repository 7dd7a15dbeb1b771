package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.technical.TechnicalCommands;
import io.emall.cpms.core.unit.StationId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything a station can be asked: over REST and in the portal, to a station on a real socket, and kept. */
class TechnicalCommandsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "0123456789abcdef0123456789abcdef01234567";

    @AutoClose
    private static final Office OFFICE = Office.staffed("technical-test");

    private static Visitor ada;

    @BeforeAll
    static void open() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        ada.api(Office.ADMINISTRATOR, "PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
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
        ada.api(Office.ADMINISTRATOR, "PUT", "/stations/" + id, "{\"locationId\":\"here\",\"key\":\"" + KEY + "\"}");
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static HttpResponse<String> api(String method, String path, String body) {
        return ada.api(Office.MAINTAINER, method, "/stations/" + path, body);
    }

    private static JsonNode good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static Stream<Arguments> commands() {
        String profile = "{'connectorId':1,'csChargingProfiles':{'chargingProfileId':1,'stackLevel':0,"
                + "'chargingProfilePurpose':'TxDefaultProfile','chargingProfileKind':'Absolute','chargingSchedule':"
                + "{'chargingRateUnit':'A','chargingSchedulePeriod':[{'startPeriod':0,'limit':16.1}]}}}";
        String variable = "'component':{'name':'OCPPCommCtrlr'},'variable':{'name':'HeartbeatInterval'}";
        return Stream.of(
                Arguments.of(
                        "ocpp1.6",
                        "GetConfiguration",
                        "{'key':['HeartbeatInterval']}",
                        "{'configurationKey':[{'key':'HeartbeatInterval','readonly':false,'value':'300'}]}"),
                Arguments.of("ocpp1.6", "ClearCache", "{}", "{'status':'Accepted'}"),
                Arguments.of("ocpp1.6", "SetChargingProfile", profile, "{'status':'Accepted'}"),
                Arguments.of(
                        "ocpp1.6",
                        "UpdateFirmware",
                        "{'location':'https://files.example/fw.bin','retrieveDate':'2026-05-03T14:03:00.000Z'}",
                        "{}"),
                Arguments.of(
                        "ocpp2.0.1",
                        "GetVariables",
                        "{'getVariableData':[{" + variable + "}]}",
                        "{'getVariableResult':[{'attributeStatus':'Accepted','attributeValue':'300'," + variable
                                + "}]}"),
                Arguments.of(
                        "ocpp2.0.1",
                        "SetVariables",
                        "{'setVariableData':[{'attributeValue':'60'," + variable + "}]}",
                        "{'setVariableResult':[{'attributeStatus':'Accepted'," + variable + "}]}"),
                Arguments.of(
                        "ocpp2.0.1",
                        "GetBaseReport",
                        "{'requestId':5,'reportBase':'FullInventory'}",
                        "{'status':'Accepted'}"),
                Arguments.of("ocpp2.0.1", "ClearCache", "{}", "{'status':'Rejected'}"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aDocumentReachesTheStationAndItsAnswerIsKept(String protocol, String name, String document, String answer) {
        String id = "DOC-" + protocol.substring(4) + "-" + name;
        try (ScriptedStation station = station(id, protocol)) {
            station.answers(answer);

            JsonNode sent = good(api("POST", id + "/commands/" + name, document.replace('\'', '"')));

            assertThat(station.calls).hasSize(1);
            assertThat(JSON.readTree(station.calls.getFirst().substring(name.length() + 1)))
                    .isEqualTo(JSON.readTree(document.replace('\'', '"')));
            assertThat(sent.get("outcome").asString()).isEqualTo("ANSWERED");
            assertThat(sent.get("answer")).isEqualTo(JSON.readTree(answer.replace('\'', '"')));
            JsonNode kept = good(api("GET", id + "/commands/history", "")).at("/items/0");
            assertThat(kept).isEqualTo(sent);
            assertThat(kept.get("who").asString()).isEqualTo(Office.MAINTAINER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1"})
    void everyCommandHasAPage(String protocol) {
        String id = "PAGES-" + protocol.substring(4);
        try (ScriptedStation station = station(id, protocol)) {
            var offered = OFFICE.bean(TechnicalCommands.class).offered(new StationId(id), Locale.ENGLISH);
            assertThat(offered).hasSizeGreaterThan(25);
            String list = ada.get("/stations/" + id + "/commands").body();
            for (var command : offered) {
                assertThat(command.sentence()).as(command.name()).isNotEmpty();
                assertThat(list).contains("/commands/" + command.name() + "\"");
                assertThat(ada.get("/stations/" + id + "/commands/" + command.name())
                                .statusCode())
                        .as(command.name())
                        .isEqualTo(200);
            }
            assertThat(station.calls).isEmpty();
        }
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsSent() {
        try (ScriptedStation station = station("WRONG", "ocpp1.6")) {
            HttpResponse<String> refused = api("POST", "WRONG/commands/ChangeConfiguration", "{\"key\":\"K\"}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(refused.body()).at("/error/fields/0/field").asString())
                    .isEqualTo("value");
            for (String body : new String[] {"[]", "null", "x", "{\"key\":1}", "{\"key\":\"K\",\"more\":1}"}) {
                assertThat(api("POST", "WRONG/commands/ChangeConfiguration", body)
                                .statusCode())
                        .as(body)
                        .isEqualTo(400);
            }
            String page = "/stations/WRONG/commands/ChangeConfiguration";
            String body = ada.post(page, page, "do", "send", "v.key", "Interval", "v.value", "")
                    .body();
            assertThat(body).contains("id=\"f-value-error\"", "Must be filled in", "value=\"Interval\"");
            String expert = ada.post(page, page, "do", "send", "json", "{\"key\":\"Interval\"}")
                    .body();
            assertThat(expert).contains("is missing", "&quot;Interval&quot;");
            assertThat(station.calls).isEmpty();
            assertThat(good(api("GET", "WRONG/commands/history", "")).get("items"))
                    .isEmpty();
        }
    }

    @Test
    void theFormGrowsIsSentAndItsAnswerIsShown() {
        try (ScriptedStation station = station("FORM", "ocpp1.6")) {
            station.answers("{'configurationKey':[{'key':'Acme','readonly':true,'value':'<b>1</b>'}]}");
            String page = "/stations/FORM/commands/GetConfiguration";
            assertThat(ada.post(page, page, "do", "add:key", "there", "key[0]", "v.key[0]", "Acme")
                            .body())
                    .contains("v.key[0]", "value=\"Acme\"", "v.key[1]");

            HttpResponse<String> sent = ada.post(page, page, "do", "send", "there", "key[0]", "v.key[0]", "Acme");

            assertThat(sent.statusCode()).isEqualTo(302);
            String result = Visitor.location(sent);
            await(() -> ada.get(result).body().contains("&lt;b&gt;1&lt;/b&gt;"));
            assertThat(station.calls).containsExactly("GetConfiguration {\"key\":[\"Acme\"]}");
            assertThat(ada.get(result).body())
                    .contains("Readonly", "The station answered")
                    .doesNotContain("<b>1</b>");
            String again = result.substring(result.lastIndexOf('/') + 1);
            assertThat(ada.get(page + "?again=" + again).body()).contains("value=\"Acme\"");
            assertThat(ada.post(page, page, "do", "expert", "there", "key[0]", "v.key[0]", "Acme")
                            .body())
                    .contains("name=\"json\"", "&quot;Acme&quot;");
        }
    }

    @Test
    void silenceErrorsAndAbsenceAreToldApart() {
        try (ScriptedStation station = station("MOOD", "ocpp2.0.1")) {
            station.answers("'NotImplemented','not mine',{}");
            JsonNode error = good(api("POST", "MOOD/commands/ClearCache", "{}"));
            assertThat(error.get("outcome").asString()).isEqualTo("FAILED");
            assertThat(error.get("code").asString()).isEqualTo("NotImplemented");
            station.answers("{'status':'Perhaps'}");
            assertThat(good(api("POST", "MOOD/commands/ClearCache", "{}"))
                            .get("code")
                            .asString())
                    .isEqualTo("InvalidAnswer");
            station.answers(null);
            String page = "/stations/MOOD/commands/ClearCache";
            String waiting = Visitor.location(ada.post(page, page, "do", "send"));
            assertThat(ada.get(waiting).body()).contains("Waiting for the station");
            await(() -> ada.get(waiting).body().contains("did not answer in time"));
        }
        await(() -> good(api("POST", "MOOD/commands/ClearCache", "{}"))
                .get("outcome")
                .asString()
                .equals("OFFLINE"));
    }

    @Test
    void whatIsNotOfferedIsNotFound() {
        register("NEVER");
        assertThat(good(api("GET", "NEVER/commands", ""))).isEmpty();
        assertThat(api("POST", "NEVER/commands/ClearCache", "{}").statusCode()).isEqualTo(404);
        assertThat(api("POST", "NOBODY/commands/ClearCache", "{}").statusCode()).isEqualTo(404);
        assertThat(ada.get("/stations/NEVER/commands").body()).contains("never connected");
        assertThat(ada.get("/stations/NEVER/commands/ClearCache").statusCode()).isEqualTo(404);
        assertThat(ada.get("/stations/NEVER/commands/sent/x").statusCode()).isIn(400, 404);
        assertThat(new Visitor(OFFICE)
                        .apiWith("Basic eDp4", "GET", "/stations/NEVER/commands", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void noBookingsNumberIsTaken() {
        try (ScriptedStation station = station("RESERVE", "ocpp1.6")) {
            station.answers("{'status':'Accepted'}");
            assertThat(api("POST", "RESERVE/commands/CancelReservation", "{\"reservationId\":5}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(station.calls).isEmpty();
            good(api("POST", "RESERVE/commands/CancelReservation", "{\"reservationId\":1073741824}"));
            assertThat(station.calls).hasSize(1);
        }
    }

    @Test
    void noSecretIsKeptOrLogged() throws IOException {
        String secret = "00112233445566778899";
        try (ScriptedStation station = station("SECRET", "ocpp1.6")) {
            station.answers("{'status':'Accepted'}");
            HttpResponse<String> sent = api(
                    "POST",
                    "SECRET/commands/ChangeConfiguration",
                    "{\"key\":\"AuthorizationKey\",\"value\":\"" + secret + "\"}");
            assertThat(good(sent).toString()).doesNotContain(secret);
            assertThat(station.calls.getFirst()).contains(secret);
            assertThat(api("GET", "SECRET/commands/history", "").body()).doesNotContain(secret);
            assertThat(Files.readString(Path.of("target", "technical-test", "log", "cpms.log")))
                    .doesNotContain(secret);
        }
    }
}
