package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.supply.Contracts;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.Dsos;
import io.emall.cpms.core.supply.Offer;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Quality;
import io.emall.cpms.core.supply.Standing;
import io.emall.cpms.core.unit.LocationId;
import io.emall.sim.dso.SimPlatform;
import io.emall.sim.dso.SimVtn;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DSOs as people meet them: entered, tried, asked, silent, back; in pages, over REST and by table. */
class SupplyPagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PRICES = "/energy/prices";
    private static final LocationId HERE = new LocationId("here");

    @AutoClose
    private static final SimVtn VTN = new SimVtn("cpo", "vtn-s3cret", 60, InstantSource.system());

    @AutoClose
    private static final SimPlatform PLATFORM = new SimPlatform("platform-t0ken", InstantSource.system());

    @AutoClose
    private static final Office OFFICE =
            Office.reachable("supply-test", "--cpms.dsos.allow-insecure=true", "--cpms.dsos.allow-private=true");

    private static Visitor ada;
    private static Visitor max;

    @BeforeAll
    static void open() {
        ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        api("PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""", 200, 204);
        publish("PRICE", "KWH", IntStream.range(0, 72).mapToDouble(i -> 0.1 + i * 37 % 71 / 1000.0));
        publish("GHG", "GHG", IntStream.range(0, 72).mapToDouble(i -> 210));
        VTN.publish(
                "events",
                Map.of(
                        "programID", "p",
                        "reportDescriptors", List.of(Map.of("payloadType", "IMPORT_RESERVATION_CAPACITY")),
                        "intervals", List.of()));
    }

    private static void publish(String type, String units, DoubleStream values) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        VTN.publish(
                "events",
                Map.of(
                        "programID", "p",
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
                        "intervalPeriod", Map.of("start", from.toString(), "duration", "P4D"),
                        "intervals",
                                List.of(Map.of(
                                        "id",
                                        0,
                                        "payloads",
                                        List.of(Map.of(
                                                "type",
                                                type,
                                                "values",
                                                values.boxed().toList()))))));
    }

    @Test
    void aDsoIsEnteredTriedAskedGoesSilentAndComesBack() {
        String form = "/energy/dsos/new?connection=openadr-3.1";
        String[] good = {
            "connection",
            "openadr-3.1",
            "name",
            "Volta & Co",
            "roles",
            "ENERGY_SUPPLIER",
            "roles",
            "GRID_OPERATOR",
            "url",
            VTN.url().toString(),
            "client_id",
            "cpo",
            "client_secret",
            "vtn-s3cret"
        };
        HttpResponse<String> tried = ada.post(form, "/energy/dsos/new", and(good, "test", "yes"));
        assertThat(tried.body()).contains("It answered with").doesNotContain("vtn-s3cret");
        assertThat(dso("Volta & Co")).isNull();
        assertThat(ada.post(form, "/energy/dsos/new", good).statusCode()).isEqualTo(302);
        Dso dso = dso("Volta & Co");
        await(() -> ada.get(PRICES).body().contains("210 g of CO₂"));
        assertThat(ada.get(PRICES).body()).contains("Volta &amp; Co", "just now", "As a table");
        assertThat(max.get(PRICES).body())
                .contains("Volta &amp; Co", "210 g of CO₂")
                .doesNotContain("data-prices");
        assertThat(ada.get("/energy/dsos/" + dso.id()).body()).doesNotContain("vtn-s3cret");

        supply(dso);
        callback(dso);

        VTN.silent(true);
        assertThat(ada.post(PRICES, PRICES).statusCode()).isEqualTo(302);
        await(() -> ada.get(PRICES).body().contains(">unreachable<"));
        assertThat(ada.get(PRICES).body()).contains("cannot be reached since", "As a table");
        await(() -> alarms().contains("DsoUnreachable Volta & Co"));
        assertThat(ada.get("/alarms").body()).contains("A DSO cannot be reached: Volta &amp; Co");
        assertThat(OFFICE.bean(FailedExchanges.class).latest("DSO Volta & Co", 10))
                .isNotEmpty();
        VTN.silent(false);
        ada.post(PRICES, PRICES);
        await(() -> !alarms().contains("DsoUnreachable Volta & Co"));
        assertThat(ada.get(PRICES).body()).doesNotContain("cannot be reached since");
    }

    /** A request, its answer, and what an energy manager may then buy. */
    private static void supply(Dso dso) {
        String contract = "/energy/dsos/" + dso.id() + "/contracts/here";
        String fresh = "/energy/dsos/" + dso.id() + "/contracts/new";
        HttpResponse<String> bad =
                ada.post(fresh, fresh, "location_id", "here", "limit_kw", "much", "fee_per_kwh", "0,08");
        assertThat(bad.body()).contains("Not a number.", "value=\"much\"", "value=\"0,08\"");
        assertThat(ada.post(fresh, fresh, "location_id", "here", "limit_kw", "90", "fee_per_kwh", "0,08")
                        .statusCode())
                .isEqualTo(302);
        assertThat(offers()).isEmpty();
        assertThat(ada.post(contract, contract + "/request").statusCode()).isEqualTo(302);
        await(() ->
                OFFICE.bean(Contracts.class).find(dso.id(), HERE).orElseThrow().standing()
                        instanceof Standing.PartlyGranted);
        await(() -> offers().stream()
                .anyMatch(offer -> offer.steps().getFirst().capacity().kilo() == 60));
        Offer offer = offers().getFirst();
        assertThat(offer.quality()).isEqualTo(Quality.LIVE);
        assertThat(ada.get(contract).body()).contains("partly granted", "60.0", "<span>Here</span>");
        assertThat(ada.post(contract, contract + "/switch").statusCode()).isEqualTo(302);
        assertThat(OFFICE.bean(Offers.class).mixNow(HERE)).isPresent();
        assertThat(ada.get(PRICES).body()).contains("supplies now");
    }

    /** Only who knows the token the VTN was given makes us ask again. */
    private static void callback(Dso dso) {
        JsonNode subscription = VTN.all("subscriptions").getFirst().at("/objectOperations/0");
        assertThat(subscription.path("callbackUrl").asString()).isEqualTo(OFFICE.http("/grid/openadr/" + dso.id()));
        String path = "/grid/openadr/" + dso.id();
        assertThat(ada.postBare(path).statusCode()).isEqualTo(401);
        publish("GHG", "GHG", DoubleStream.of(333));
        await(() -> ada.get(PRICES).body().contains("333 g of CO₂"));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        String form = "/energy/dsos/new?connection=hours";
        HttpResponse<String> bad = ada.post(
                form,
                "/energy/dsos/new",
                "connection",
                "hours",
                "name",
                "Hours <b>",
                "hours",
                "MON-FRI 08:00-20:00 0.32\nsome day 0.1",
                "other_price",
                "x",
                "published_by",
                "late",
                "mix_wind",
                "50");
        assertThat(bad.statusCode()).isEqualTo(200);
        assertThat(bad.body())
                .contains("Line 2 is not like", "Not a number.", "Not a time", "do not make 100", "Must be filled in.")
                .contains("Hours &lt;b&gt;", "some day 0.1", "value=\"50\"")
                .doesNotContain("Hours <b>");
        HttpResponse<String> untried = ada.post(
                "/energy/dsos/new?connection=entsoe", "/energy/dsos/new", "connection", "entsoe", "test", "yes");
        assertThat(untried.body()).contains("Fill in what is marked first.");
        for (String lost : new String[] {"/energy/dsos/018f0000-0000-7000-8000-000000000000", "/energy/dsos/x"}) {
            assertThat(ada.get(lost).statusCode()).isBetween(400, 404);
        }
    }

    @Test
    void dsosAndContractsComeFromATable() {
        String page = "/energy/dsos/import";
        assertThat(ada.get(page + "/template.csv").body())
                .contains("name,roles,")
                .contains("client_secret");
        HttpResponse<String> refused = ada.upload(page, bytes("""
                name,roles,connection,other_price,location_id,limit_kw,colour
                Night,ENERGY_SUPPLIER,hours,cheap,here,20,red
                """));
        assertThat(refused.body()).contains("Nobody knows this column.", "Not a number.", "Nothing was imported");
        assertThat(dso("Night")).isNull();
        String table = """
                name,roles,connection,other_price,hours,location_id,limit_kw,fee_per_kwh
                Night,ENERGY_SUPPLIER,hours,0.30,DAILY 23:00-07:00 0.12,here,20,0.05
                """;
        assertThat(ada.upload(page, bytes(table)).body()).contains("1 DSOs, 1 contracts.");
        assertThat(ada.upload(page, bytes(table)).body()).contains("1 DSOs, 1 contracts.");
        Dso night = dso("Night");
        assertThat(OFFICE.bean(Contracts.class).find(night.id(), HERE)).isPresent();
        JsonNode contract = api("POST", "/dsos/" + night.id() + "/contracts/here/grant", "{\"kw\":15}", 200, 200);
        assertThat(contract.path("standing").asString()).isEqualTo("PartlyGranted");
        assertThat(contract.path("grantedKw").asDouble()).isEqualTo(15);
    }

    @Test
    void pricesComeFromATable() {
        JsonNode made = api("POST", "/dsos", """
                {"name":"Tables","roles":"ENERGY_SUPPLIER","connection":"upload"}""", 201, 201);
        String page = "/energy/dsos/" + made.path("id").asString() + "/prices";
        HttpResponse<String> refused = ada.upload(page, bytes("""
                start,price_per_mwh
                2026-03-29T01:00,-500
                2026-03-29T02:30,1
                2026-03-29T03:00,99999
                yesterday,1
                """));
        assertThat(refused.body())
                .contains("clocks are put forward", "An impossible price", "Not a date and time", ">3</td>", ">5</td>");
        HttpResponse<String> kept = ada.upload(page, bytes("""
                start,price_per_mwh
                2026-10-25T01:00,-500
                2026-10-25T02:00,20
                2026-10-25T02:00,30
                2026-10-25T03:00,40
                """));
        assertThat(kept.body()).contains("4 prices from");
    }

    @Test
    void restKnowsAllThatThePagesKnow() {
        String fields = """
                {"name":"Platform","roles":"ENERGY_SUPPLIER","connection":"entsoe","url":"%s","area":"10Y1001A1001A73I",
                "token":"%s","published_by":"23:59"}""";
        JsonNode bad = api("POST", "/dsos", fields.formatted("nowhere", ""), 400, 400);
        assertThat(bad.toString()).contains("\"url\"", "\"token\"");
        JsonNode test = api("POST", "/dsos/test", fields.formatted(PLATFORM.url(), "wrong"), 200, 200);
        assertThat(test.path("problem").asString()).contains("security token");
        JsonNode made = api("POST", "/dsos", fields.formatted(PLATFORM.url(), "platform-t0ken"), 201, 201);
        String path = "/dsos/" + made.path("id").asString();
        assertThat(made.toString()).doesNotContain("platform-t0ken");
        await(() -> !sheet("Platform").path("mixes").isEmpty());
        assertThat(sheet("Platform").path("prices").size()).isGreaterThan(10);
        assertThat(sheet("Platform").path("mixNow").path("percent").path("GAS").asDouble())
                .isPositive();
        assertThat(max.api(Office.MAINTAINER, "GET", "/dsos", "").body()).doesNotContain("perKwh\":0");
        assertThat(max.api(Office.MAINTAINER, "POST", "/dsos", "{}").statusCode())
                .isEqualTo(403);
        assertThat(max.get("/energy/dsos/new").statusCode()).isEqualTo(403);
        JsonNode changed = api("PUT", path, fields.formatted(PLATFORM.url(), ""), 200, 200);
        assertThat(changed.path("fields").path("name").asString()).isEqualTo("Platform");
        api("PUT", path, fields.formatted("https://thief.example/api", ""), 400, 400);
        assertThat(api("POST", path + "/disable", "{}", 200, 200)
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        api("DELETE", path, "", 204, 204);
        api("GET", path, "", 404, 404);
    }

    private static JsonNode sheet(String name) {
        for (JsonNode sheet : api("GET", "/dsos", "", 200, 200)) {
            if (sheet.path("name").asString().equals(name)) {
                return sheet;
            }
        }
        return JSON.createObjectNode();
    }

    private static List<Offer> offers() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        return OFFICE.bean(Offers.class).at(HERE, now, now.plus(Duration.ofHours(2))).stream()
                .filter(offer -> offer.dso().name().equals("Volta & Co"))
                .toList();
    }

    private static List<String> alarms() {
        return OFFICE.bean(Alarms.class).lasting().stream()
                .filter(alarm -> alarm.key().kind() == AlarmKind.SUPPLY)
                .map(alarm -> alarm.key().code())
                .toList();
    }

    private static Dso dso(String name) {
        return OFFICE.bean(Dsos.class).all().stream()
                .filter(dso -> dso.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode api(String method, String path, String body, int from, int to) {
        HttpResponse<String> answer = ada.api(Office.ADMINISTRATOR, method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(from, to);
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String[] and(String[] fields, String... more) {
        return Stream.of(fields, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
