package io.emall.cpms.portal;

import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Simulated stations of both versions at one place of an office, and its REST door. */
final class Yard {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "an-entirely-secret-key";

    private final Office office;
    private final Visitor ada;

    Yard(Office office) {
        this.office = office;
        ada = Visitor.loggedIn(office, Office.ADMINISTRATOR);
        api("PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
    }

    Visitor ada() {
        return ada;
    }

    /** Registered, powered up and online. */
    SimStation station(String id, String version) {
        api("PUT", "/stations/" + id, "{\"locationId\":\"here\",\"key\":\"" + KEY + "\"}");
        StationAddress address = new StationAddress(office.stations(), id, KEY.getBytes(StandardCharsets.UTF_8));
        StationPlan plan = StationPlan.withOutlets(22_000);
        SimStation station = version.equals("1.6") ? new SimStation16(address, plan) : new SimStation201(address, plan);
        station.powerUp();
        await("station " + id + " online", () -> office.bean(Stations.class)
                .find(new StationId(id))
                .filter(known -> known.online() && known.identity() != null)
                .isPresent());
        return station;
    }

    HttpResponse<String> api(String method, String path, String body) {
        return ada.api(Office.ADMINISTRATOR, method, path, body);
    }

    JsonNode json(String method, String path, String body) {
        HttpResponse<String> answer = api(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what);
            }
            Thread.onSpinWait();
        }
    }
}
