package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.battery.Standing;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import io.emall.sim.battery.SimBattery;
import io.emall.sim.battery.SimMeter;
import io.emall.sim.battery.SunSpecServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batteries and meters on the page and over REST, with right and wrong input, and devices on real sockets. */
class EnergyDevicesPageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String LIST = "/locations/here/energy-devices";
    private static final LocationId HERE = new LocationId("here");

    private static final InstantSource CLOCK = InstantSource.system();
    private static final int PORT = freePort();
    private static final SimBattery BATTERY = new SimBattery(100_000, 50_000, 0.64, CLOCK);

    @AutoClose
    private static final SunSpecServer DEVICES =
            new SunSpecServer(PORT).der(1, BATTERY).meter(2, new SimMeter(_ -> -12_000, CLOCK));

    @AutoClose
    private static final Office OFFICE = Office.staffed(
            "energy-devices-test",
            "--cpms.devices.allow-private=true",
            "--cpms.devices.read-every=1s",
            "--cpms.devices.watchdog=3s");

    private static Visitor ada;
    private static Visitor max;

    @BeforeAll
    static void open() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        api("PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
    }

    @Test
    void aBatteryIsEnteredTriedSavedShownChangedAndRemoved() {
        assertThat(ada.get(LIST).body()).contains("No batteries or meters here");
        String page = Visitor.location(ada.get(LIST + "/new?kind=BATTERY"));
        String path = page.substring(page.indexOf("/locations"), page.indexOf('?'));

        HttpResponse<String> wrong = ada.post(
                page.substring(page.indexOf("/locations")),
                path,
                fields("save", "Shed <1>", "host", "localhost", "port", "99999", "unit", "", "capacity", "-4"));
        assertThat(wrong.body())
                .contains("A whole number from 0 to 65,535.")
                .contains("value=\"99999\"")
                .contains("Shed &lt;1&gt;")
                .contains("settings[unit]")
                .contains("is-invalid");

        HttpResponse<String> silent =
                ada.post(page.substring(page.indexOf("/locations")), path, good("test", "Shed", freePort()));
        assertThat(silent.body()).contains("Does not answer").contains("nothing listens");

        HttpResponse<String> tried =
                ada.post(page.substring(page.indexOf("/locations")), path, good("test", "Shed", PORT));
        assertThat(tried.body()).contains("It answers.").contains("64").contains("value=\"Shed\"");
        assertThat(ada.get(LIST).body()).contains("No batteries or meters here");

        HttpResponse<String> saved =
                ada.post(page.substring(page.indexOf("/locations")), path, good("save", "Shed", PORT));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        await(() -> ada.get(LIST).body().contains("64\u202f%"));
        assertThat(max.get(LIST).body()).contains("Shed").doesNotContain("Add a battery");
        assertThat(max.get(path).statusCode()).isEqualTo(403);
        assertThat(ada.get(path).body()).contains("value=\"100\"").contains("value=\"" + PORT + "\"");

        HttpResponse<String> removed = ada.post(path, path + "/remove");
        assertThat(removed.statusCode()).isEqualTo(302);
        assertThat(ada.get(LIST).body()).contains("No batteries or meters here");
    }

    @Test
    void theSameOverRest() {
        String id = new UUID(3, 4).toString();
        JsonNode refused = json(api("PUT", "/locations/here/batteries/" + id, "{\"name\":\"B\"}"), 400);
        assertThat(refused.toString()).contains("capacityKwh");
        JsonNode saved = json(api("PUT", "/locations/here/batteries/" + id, battery("B", 1)), 200);
        assertThat(saved.get("connection").toString()).contains("sunspec").doesNotContain("secret");
        json(api("PUT", "/locations/here/batteries/" + new UUID(3, 9), battery("B", 1)), 409);
        json(api("PUT", "/locations/nowhere/batteries/" + new UUID(3, 8), battery("X", 1)), 404);
        json(api("PUT", "/locations/here/batteries/" + new UUID(3, 7), battery("X", 300)), 400);
        await(() ->
                json(api("GET", "/locations/here/batteries", ""), 200).get(0).has("told"));

        String meter = new UUID(3, 5).toString();
        String wanted = "{\"name\":\"Roof\",\"kind\":\"PV\",\"connection\":" + connection(2) + "}";
        JsonNode tried = json(api("POST", "/locations/here/meters/" + meter + "/test", wanted), 200);
        assertThat(tried.get("meterKw").asDouble()).isEqualTo(12);
        json(api("PUT", "/locations/here/meters/" + meter, wanted), 200);
        await(() -> json(api("GET", "/locations/here/meters", ""), 200).get(0).has("powerKw"));
        String span = "?from=" + Instant.now().minusSeconds(3600) + "&until="
                + Instant.now().plusSeconds(60);
        await(() -> json(api("GET", "/locations/here/meters/" + meter + "/history" + span, ""), 200)
                        .size()
                > 0);
        assertThat(max.api(Office.MAINTAINER, "DELETE", "/locations/here/meters/" + meter, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api("DELETE", "/locations/here/meters/" + meter, "").statusCode())
                .isEqualTo(204);
        assertThat(api("DELETE", "/locations/here/batteries/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(api("GET", "/locations/here/batteries/" + id + "/history" + span, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whenTheCpmsIsGoneABatteryGoesBackToItsSafeModeByItself() {
        int port = freePort();
        SimBattery battery = new SimBattery(100_000, 50_000, 0.5, CLOCK);
        try (SunSpecServer server = new SunSpecServer(port).storage(1, battery)) {
            Office office = Office.staffed(
                    "energy-devices-gone",
                    "--cpms.devices.allow-private=true",
                    "--cpms.devices.read-every=1s",
                    "--cpms.devices.watchdog=6s");
            try {
                Visitor visitor = Visitor.loggedIn(office, Office.ADMINISTRATOR);
                visitor.api(Office.ADMINISTRATOR, "PUT", "/locations/here", """
                        {"name":"Here","street":"V","city":"M","country":"ITA","latitude":45.4,"longitude":9.1}""");
                visitor.api(
                        Office.ADMINISTRATOR,
                        "PUT",
                        "/locations/here/batteries/" + new UUID(5, 5),
                        battery("B", 1).replace("" + PORT, "" + port));
                BatteryControl control = office.bean(BatteryControl.class);
                await(() -> control.state(HERE).stream().map(Standing::charge).anyMatch(charge -> charge != null));
                control.set(control.state(HERE).getFirst().battery().id(), Watts.ofKilo(20), "test");
                assertThat(battery.power()).isEqualTo(20_000);
                Instant later = CLOCK.instant().plus(Duration.ofSeconds(8));
                await(() -> {
                    assertThat(battery.power()).as("told again in time").isEqualTo(20_000);
                    return CLOCK.instant().isAfter(later);
                });
            } finally {
                office.close();
            }
            Instant gone = CLOCK.instant();
            await(() -> battery.power() == 0);
            assertThat(battery.isTold()).isFalse();
            assertThat(Duration.between(gone, CLOCK.instant())).isLessThan(Duration.ofSeconds(7));
        }
    }

    private static String battery(String name, int unit) {
        return """
                {"name":"%s","capacityKwh":100,"chargingKw":50,"dischargingKw":50,"wearPerKwh":0.03,
                "reservePercent":10,"connection":%s}""".formatted(name, connection(unit));
    }

    private static String connection(int unit) {
        return """
                {"protocol":"sunspec","settings":{"host":"localhost","port":"%d","unit":"%d"}}""".formatted(PORT, unit);
    }

    private static String[] good(String action, String name, int port) {
        return fields(action, name, "host", "localhost", "port", "" + port, "unit", "1", "capacity", "100");
    }

    private static String[] fields(
            String action,
            String name,
            String a,
            String host,
            String b,
            String port,
            String c,
            String unit,
            String d,
            String capacity) {
        return new String[] {
            "action",
            action,
            "protocol",
            "sunspec",
            "kind",
            "BATTERY",
            "name",
            name,
            "settings[" + a + "]",
            host,
            "settings[" + b + "]",
            port,
            "settings[" + c + "]",
            unit,
            d,
            capacity,
            "charging",
            "50",
            "discharging",
            "50",
            "chargingEfficiency",
            "95",
            "dischargingEfficiency",
            "95",
            "wear",
            "0,03",
            "reserve",
            "10",
            "coldest",
            "0",
            "hottest",
            "45"
        };
    }

    private static HttpResponse<String> api(String method, String path, String body) {
        return ada.api(Office.ADMINISTRATOR, method, path, body);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
