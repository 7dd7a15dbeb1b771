package io.emall.sim.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The key all stations of the benchmark share; the server keeps its hash. */
record StationKey(String value) {
    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** The Authorization header of a station (OCPP-J 1.6 security profile 1). */
    String basic(String station) {
        byte[] pair = (station + ":" + value).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "StationKey";
    }
}
