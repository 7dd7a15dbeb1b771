package io.emall.sim.demo;

import io.emall.sim.battery.SimBattery;
import io.emall.sim.battery.SimMeter;
import io.emall.sim.battery.SunSpecServer;
import io.emall.sim.rest.RestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** A battery, panels on the roof and a shop at the first site; they speak SunSpec and are entered through REST. */
final class Powerhouse {
    private static final Site SITE = Site.ALL.getFirst();
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final double CAPACITY_WH = 200_000;
    private static final double STRONGEST_W = 80_000;
    private static final double SUN_W = 60_000;
    private static final double SHOP_W = 8_000;
    private static final int BATTERY = 1;
    private static final int ROOF = 2;
    private static final int SHOP = 3;

    private final RestClient rest;
    private final InstantSource clock;
    private final int port = freePort();

    Powerhouse(RestClient rest, InstantSource clock) {
        this.rest = rest;
        this.clock = clock;
    }

    void open(Narrator narrator) {
        SimBattery battery = new SimBattery(CAPACITY_WH, STRONGEST_W, 0.5, clock);
        new SunSpecServer(port)
                .der(BATTERY, battery)
                .meter(ROOF, new SimMeter(now -> -SUN_W * sun(now), clock))
                .meter(SHOP, new SimMeter(now -> SHOP_W * (1 + sun(now)), clock));
        rest.put(
                "/locations/" + SITE.id() + "/batteries/" + id("battery"),
                Map.of(
                        "name",
                        "Container",
                        "capacityKwh",
                        CAPACITY_WH / 1000,
                        "chargingKw",
                        STRONGEST_W / 1000,
                        "dischargingKw",
                        STRONGEST_W / 1000,
                        "wearPerKwh",
                        0.03,
                        "connection",
                        connection(BATTERY)));
        meter("Roof", "PV", ROOF);
        meter("Shop", "BUILDING", SHOP);
        narrator.say(SITE.name() + ": a battery of 200 kWh, panels on the roof and a shop speak SunSpec");
    }

    private void meter(String name, String kind, int unit) {
        rest.put(
                "/locations/" + SITE.id() + "/meters/" + id(name),
                Map.of("name", name, "kind", kind, "connection", connection(unit)));
    }

    private Map<String, Object> connection(int unit) {
        return Map.of(
                "protocol",
                "sunspec",
                "settings",
                Map.of("host", "localhost", "port", Integer.toString(port), "unit", Integer.toString(unit)));
    }

    /** The same at every start. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo " + SITE.id() + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** How high it stands, from 0 to 1, between six and eighteen o'clock. */
    private static double sun(Instant now) {
        double hours = now.atZone(ZONE).toLocalTime().toSecondOfDay()
                / (double) Duration.ofHours(1).toSeconds();
        return Math.max(0, Math.sin((hours - 6) / 12 * Math.PI));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
