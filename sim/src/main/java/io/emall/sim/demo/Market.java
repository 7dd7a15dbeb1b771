package io.emall.sim.demo;

import io.emall.sim.dso.DayAheadPrices;
import io.emall.sim.dso.SimPlatform;
import io.emall.sim.dso.SimVtn;
import io.emall.sim.rest.RestClient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Three DSOs that sell energy, each reached in its own way: the exchange's prices over ENTSO-E's platform, a green supplier over
 * OpenADR, which is told what was drawn, and one with a day and a night price typed in. Entered, contracted and granted through REST.
 */
final class Market {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final String NORTH = "10Y1001A1001A73I";
    private static final String SECRET = "demo-secret";
    private static final String EXCHANGE = "Borsa Elettrica";
    private static final String GREEN = "Alpi Rinnovabili";
    private static final String DAY_AND_NIGHT = "Luce Comune";
    private static final String PROGRAM = "alpi-flex";
    private static final int DAYS = 14;
    private static final double GREEN_GRAMS = 35;
    private static final double CAPACITY_KW = 150;

    private final RestClient rest;
    private final InstantSource clock;
    private final SimPlatform platform;
    private final SimVtn vtn;

    Market(RestClient rest, InstantSource clock) {
        this.rest = rest;
        this.clock = clock;
        this.platform = new SimPlatform(SECRET, clock);
        this.vtn = new SimVtn("emall", SECRET, CAPACITY_KW, clock);
    }

    void open(Narrator narrator) {
        publish();
        String exchange = dso(
                EXCHANGE,
                Map.of(
                        "connection",
                        "entsoe",
                        "url",
                        platform.url().toString(),
                        "area",
                        NORTH,
                        "sequence",
                        "1",
                        "token",
                        SECRET,
                        "published_by",
                        "13:30"));
        String green = dso(
                GREEN,
                Map.of(
                        "connection",
                        "openadr-3.1",
                        "url",
                        vtn.url().toString(),
                        "client_id",
                        "emall",
                        "client_secret",
                        SECRET,
                        "mix_water",
                        "70",
                        "mix_wind",
                        "30",
                        "mix_carbon",
                        "35"));
        String dayAndNight = dso(
                DAY_AND_NIGHT,
                Map.of(
                        "connection",
                        "hours",
                        "hours",
                        "DAILY 22:00-06:00 0.11",
                        "other_price",
                        "0.17",
                        "mix_gas",
                        "55",
                        "mix_water",
                        "30",
                        "mix_solar",
                        "15",
                        "mix_carbon",
                        "290"));
        for (Site site : Site.ALL) {
            contract(exchange, site, "0.05");
            contract(dayAndNight, site, "0.04");
            rest.put(
                    "/locations/" + site.id() + "/energy/connection",
                    Map.of("importKw", 120, "exportKw", 30, "buildingKw", 20, "carbonPerKg", 0.05));
        }
        enter(green, Site.ALL.getFirst(), "0.04");
        rest.post(path(green, Site.ALL.getFirst()) + "/request", Map.of());
        rest.post("/dsos/ask", Map.of());
        narrator.say("three DSOs sell energy: %s (day-ahead, over ENTSO-E), %s (over OpenADR), %s (day and night)"
                .formatted(EXCHANGE, GREEN, DAY_AND_NIGHT));
    }

    private void publish() {
        LocalDate today = clock.instant().atZone(ZONE).toLocalDate();
        String program = vtn.publish("programs", Map.of("programName", PROGRAM));
        for (int day = -1; day < DAYS; day++) {
            LocalDate date = today.plusDays(day);
            vtn.publish(
                    "events",
                    event(
                            program,
                            "PRICE",
                            "KWH",
                            date,
                            IntStream.range(0, 24)
                                    .mapToObj(hour -> greenPrice(date, hour))
                                    .toList()));
        }
        Instant since = today.minusDays(1).atStartOfDay(ZONE).toInstant();
        vtn.publish("events", event(program, "GHG", "GHG", since, "P" + DAYS + "D", List.of(GREEN_GRAMS)));
        vtn.publish("events", asking(program, "IMPORT_RESERVATION_CAPACITY"));
        vtn.publish("events", asking(program, "USAGE"));
    }

    /** Half of it follows the exchange. */
    private static BigDecimal greenPrice(LocalDate day, int hour) {
        return DayAheadPrices.of(day, hour)
                .add(BigDecimal.valueOf(110))
                .movePointLeft(3)
                .divide(BigDecimal.TWO, 4, RoundingMode.HALF_UP);
    }

    private static Map<String, Object> event(
            String program, String type, String units, LocalDate date, List<? extends Number> hours) {
        return event(program, type, units, date.atStartOfDay(ZONE).toInstant(), "PT1H", hours);
    }

    private static Map<String, Object> event(
            String program, String type, String units, Instant start, String each, List<? extends Number> values) {
        return Map.of(
                "programID", program,
                "payloadDescriptors",
                        List.of(Map.of(
                                "objectType",
                                "EVENT_PAYLOAD_DESCRIPTOR",
                                "payloadType",
                                type,
                                "units",
                                units,
                                "currency",
                                "EUR")),
                "intervalPeriod", Map.of("start", start.toString(), "duration", each),
                "intervals",
                        IntStream.range(0, values.size())
                                .mapToObj(i -> Map.of(
                                        "id",
                                        i,
                                        "payloads",
                                        List.of(Map.of("type", type, "values", List.of(values.get(i))))))
                                .toList());
    }

    private static Map<String, Object> asking(String program, String report) {
        return Map.of(
                "programID", program,
                "reportDescriptors", List.of(Map.of("payloadType", report)),
                "intervals", List.of(Map.of("id", 0, "payloads", List.of())));
    }

    /** @return its id; one that was entered before is told where it is reached now */
    private String dso(String name, Map<String, String> how) {
        Map<String, String> fields = new HashMap<>(how);
        fields.put("name", name);
        fields.put("roles", "energy_supplier");
        fields.put("time_zone", ZONE.getId());
        for (JsonNode known : rest.get("/dsos")) {
            if (known.path("name").asString("").equals(name)) {
                rest.put("/dsos/" + known.path("id").asString(), fields);
                return known.path("id").asString();
            }
        }
        return rest.post("/dsos", fields).path("id").asString();
    }

    private void contract(String dso, Site site, String fee) {
        enter(dso, site, fee);
        rest.post(path(dso, site) + "/grant", Map.of("kw", CAPACITY_KW));
    }

    private void enter(String dso, Site site, String fee) {
        rest.put(
                path(dso, site),
                Map.of(
                        "limit_kw",
                        "150",
                        "fee_per_kwh",
                        fee,
                        "fee_per_month",
                        "40",
                        "export",
                        "0.06",
                        "hold_hours",
                        "1",
                        "switching_cost",
                        "0.2"));
    }

    private static String path(String dso, Site site) {
        return "/dsos/" + dso + "/contracts/" + site.id();
    }
}
