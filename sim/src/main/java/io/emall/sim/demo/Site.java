package io.emall.sim.demo;

import java.util.List;
import java.util.Map;

/**
 * One demo location with one station.
 *
 * @param id the location's id
 * @param protocol what the station speaks: OCPP 1.6J or 2.0.1
 */
record Site(
        String id,
        String name,
        String street,
        String city,
        String postalCode,
        double latitude,
        double longitude,
        String station,
        Protocol protocol) {

    /** What a demo station speaks. */
    enum Protocol {
        OCPP_16,
        OCPP_201
    }

    static final List<Site> ALL = List.of(
            new Site(
                    "milano-duomo",
                    "Milano Duomo",
                    "Piazza del Duomo 1",
                    "Milano",
                    "20122",
                    45.4642,
                    9.19,
                    "MI-DUOMO-1",
                    Protocol.OCPP_16),
            new Site(
                    "torino-lingotto",
                    "Torino Lingotto",
                    "Via Nizza 280",
                    "Torino",
                    "10126",
                    45.0327,
                    7.6646,
                    "TO-LINGOTTO-1",
                    Protocol.OCPP_201));

    static final double STANDARD_W = 22_000;
    static final double FAST_W = 150_000;

    String evse(int number) {
        return station + "-" + number;
    }

    Map<String, Object> location() {
        return Map.of(
                "name", name,
                "street", street,
                "city", city,
                "postalCode", postalCode,
                "country", "ITA",
                "latitude", latitude,
                "longitude", longitude,
                "zone", "Europe/Rome",
                "listed", true);
    }

    /** EVSE 1 is standard, EVSE 2 is fast. */
    Map<String, Object> evseBody(int number) {
        Map<String, Object> standard = Map.of(
                "id",
                "1",
                "number",
                1,
                "standard",
                "IEC_62196_T2",
                "format",
                "SOCKET",
                "powerType",
                "AC_3_PHASE",
                "voltage",
                230,
                "amperage",
                32,
                "maximumPowerW",
                (int) STANDARD_W);
        Map<String, Object> fast = Map.of(
                "id",
                "1",
                "number",
                1,
                "standard",
                "IEC_62196_T2_COMBO",
                "format",
                "CABLE",
                "powerType",
                "DC",
                "voltage",
                400,
                "amperage",
                375,
                "maximumPowerW",
                (int) FAST_W);
        return Map.of(
                "locationId", id,
                "stationId", station,
                "number", number,
                "evseId", "IT*EMA*E" + evse(number).replace("-", ""),
                "connectors", List.of(number == 1 ? standard : fast));
    }
}
