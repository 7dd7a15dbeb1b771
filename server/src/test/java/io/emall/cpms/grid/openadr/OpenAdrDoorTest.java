package io.emall.cpms.grid.openadr;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.supply.Connection;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Heard;
import io.emall.cpms.core.supply.Line;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Prices;
import io.emall.cpms.core.supply.Reply;
import io.emall.cpms.core.supply.Usage;
import io.emall.cpms.core.supply.Wish;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.grid.http.Caller;
import io.emall.cpms.net.Addresses;
import io.emall.sim.dso.SimVtn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The door against a VTN on a real socket. */
class OpenAdrDoorTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofHours(6));
    private static final LocationId SITE = new LocationId("site-1");

    private final InstantSource clock = InstantSource.fixed(NOON);
    private final SimVtn vtn = new SimVtn("cpo", "s3cret & more", 60, clock);
    private final Caller caller = new Caller(new Addresses(true, true));
    private final OpenAdrDoor door = new OpenAdrDoor(caller, clock, "https://cpms.example");

    @AfterEach
    void close() {
        vtn.close();
        caller.close();
    }

    @Test
    void pricesAndEmissionsAreReadFromEvents() {
        publish("PRICE", "KWH", 0.17, 0.03);
        publish("EXPORT_PRICE", "KWH", 0.05);
        publish("GHG", "GHG", 210);
        Prices prices = answered(door.prices(line("s3cret & more", ""), NOON, END));
        assertThat(prices.purchase().perKilowattHour().pieces())
                .extracting(piece -> piece.value().toPlainString())
                .containsExactly("0.17", "0.03");
        assertThat(prices.export().perKilowattHour().pieces()).hasSize(1);
        Curve<Mix> mix = answered(door.mix(line("s3cret & more", ""), NOON, END));
        assertThat(mix.pieces()).hasSize(1);
    }

    @Test
    void allPagesAreRead() {
        for (int i = 0; i < 120; i++) {
            publish("ALERT_OTHER", "KWH", 1);
        }
        publish("PRICE", "KWH", 0.42);
        Prices prices = answered(door.prices(line("s3cret & more", ""), NOON, END));
        assertThat(prices.purchase().perKilowattHour().pieces()).hasSize(1);
    }

    @Test
    void onlyTheProgramThatWasNamedCounts() {
        String program = vtn.publish("programs", Map.of("programName", "ours"));
        publish("PRICE", "KWH", 0.99);
        vtn.publish("events", event(program, "PRICE", "KWH", 0.11));
        Prices prices = answered(door.prices(line("s3cret & more", "ours"), NOON, END));
        assertThat(prices.purchase().perKilowattHour().pieces())
                .singleElement()
                .extracting(piece -> piece.value().toPlainString())
                .isEqualTo("0.11");
        assertThat(door.prices(line("s3cret & more", "theirs"), NOON, END))
                .isEqualTo(new Heard.Nonsense<>("it has no program theirs"));
    }

    @Test
    void aSiteIsEnrolledAsksForPowerOnceAndIsGrantedIt() {
        vtn.publish("events", asking("IMPORT_RESERVATION_CAPACITY"));
        Line line = line("s3cret & more", "");
        Wish wish = new Wish(SITE, "Site 1", new Watts(90_000));
        assertThat(answered(door.requestSupply(line, wish))).isEqualTo(new Reply.Pending());
        assertThat(answered(door.requestSupply(line, wish))).isEqualTo(new Reply.Grants(new Watts(60_000)));
        assertThat(vtn.all("vens")).hasSize(1);
        assertThat(vtn.all("resources")).hasSize(1);
        assertThat(vtn.all("reports")).hasSize(1);
        assertThat(answered(door.capacity(line, SITE, NOON, END))
                        .at(NOON)
                        .orElseThrow()
                        .value())
                .isEqualTo(new Watts(60_000));
        assertThat(answered(door.capacity(line, new LocationId("elsewhere"), NOON, END))
                        .at(NOON))
                .isEmpty();
    }

    @Test
    void useIsReportedWhereItIsAskedFor() {
        Line line = line("s3cret & more", "");
        Usage usage =
                new Usage(SITE, NOON, Duration.ofMinutes(15), List.of(WattHours.of(1_500), WattHours.of(250)), false);
        assertThat(answered(door.reportUsage(line, usage))).isZero();
        vtn.publish("events", asking("USAGE"));
        assertThat(answered(door.reportUsage(line, usage))).isEqualTo(2);
        JsonNode intervals = vtn.all("reports").getFirst().at("/resources/0/intervals");
        assertThat(intervals.at("/1/payloads/0/values/0").asDouble()).isEqualTo(0.25);
    }

    @Test
    void weAskOnceToBeToldOfNews() {
        Line line = line("s3cret & more", "");
        answered(door.prices(line, NOON, END));
        assertThat(vtn.all("subscriptions")).isEmpty();
        door.attend(line);
        door.attend(line);
        new OpenAdrDoor(caller, clock, "https://cpms.example/").attend(line);
        assertThat(vtn.all("subscriptions")).singleElement().satisfies(subscription -> assertThat(
                        subscription.at("/objectOperations/0/callbackUrl").asString())
                .isEqualTo("https://cpms.example/grid/openadr/" + line.dso()));
        assertThat(vtn.all("subscriptions").toString()).doesNotContain("s3cret");
    }

    @Test
    void allThatIsSaidIsWhatTheStandardSays() {
        OfficialOpenAdr official = new OfficialOpenAdr();
        Map<String, String> types = Map.of(
                "vens", "VenVenRequest",
                "resources", "VenResourceRequest",
                "reports", "reportRequest",
                "subscriptions", "subscriptionRequest");
        publish("PRICE", "KWH", 0.17);
        vtn.publish("events", asking("IMPORT_RESERVATION_CAPACITY"));
        vtn.publish("events", asking("USAGE"));
        Line line = line("s3cret & more", "");
        door.attend(line);
        answered(door.requestSupply(line, new Wish(SITE, "Site 1", new Watts(90_000))));
        answered(
                door.reportUsage(line, new Usage(SITE, NOON, Duration.ofMinutes(15), List.of(WattHours.of(1)), false)));
        assertThat(official.complaints("reportRequest", "{\"eventID\":1}")).isNotEmpty();
        assertThat(vtn.heard()).extracting(SimVtn.Heard::kind).containsAll(types.keySet());
        assertThat(vtn.heard())
                .allSatisfy(heard -> assertThat(official.complaints(types.get(heard.kind()), heard.body()))
                        .isEmpty());
        assertThat(vtn.all("events")).hasSize(4).allSatisfy(event -> assertThat(official.complaints("event", event))
                .isEmpty());
        assertThat(vtn.all("reports")).allSatisfy(report -> assertThat(official.complaints("report", report))
                .isEmpty());
    }

    @Test
    void aWrongSecretIsUnreachableAndNotTold() {
        Heard<Prices> heard = door.prices(line("wrong-s3cret", ""), NOON, END);
        assertThat(heard).isInstanceOf(Heard.Unreachable.class);
        assertThat(heard.toString()).contains("access token").doesNotContain("wrong-s3cret");
    }

    @Test
    void aSilentVtnIsUnreachable() {
        vtn.silent(true);
        assertThat(door.prices(line("s3cret & more", ""), NOON, END)).isInstanceOf(Heard.Unreachable.class);
        vtn.silent(false);
        assertThat(door.prices(line("s3cret & more", ""), NOON, END)).isInstanceOf(Heard.Answered.class);
    }

    @Test
    void ourOwnNetworkIsNotCalled() {
        try (Caller guarded = new Caller(new Addresses(false, false))) {
            Heard<Prices> heard = new OpenAdrDoor(guarded, clock, "").prices(line("s3cret & more", ""), NOON, END);
            assertThat(heard).isEqualTo(new Heard.Unreachable<>("the host lies in a network that is not called"));
        }
    }

    private Line line(String secret, String program) {
        Map<String, String> settings = Map.of("url", vtn.url().toString(), "client_id", "cpo", "program", program);
        return new Line(
                new DsoId(new UUID(1, 2)),
                new Connection.Network(OpenAdrDoor.PROTOCOL, settings),
                new Secret(secret),
                Currency.getInstance("EUR"),
                List.of(SITE));
    }

    private void publish(String type, String units, double... values) {
        vtn.publish("events", event("program-0", type, units, values));
    }

    private static Map<String, Object> event(String program, String type, String units, double... values) {
        Map<String, Object> payload =
                Map.of("type", type, "values", Arrays.stream(values).boxed().toList());
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
                "intervalPeriod", Map.of("start", NOON.toString(), "duration", "PT2H"),
                "intervals", List.of(Map.of("id", 0, "payloads", List.of(payload))));
    }

    private static Map<String, Object> asking(String report) {
        return Map.of(
                "programID", "program-0",
                "reportDescriptors", List.of(Map.of("payloadType", report, "units", "KW")),
                "intervalPeriod", Map.of("start", NOON.toString(), "duration", "P1D"),
                "intervals", List.of(Map.of("id", 0, "payloads", List.of())));
    }

    private static <T> T answered(Heard<T> heard) {
        if (heard instanceof Heard.Answered<T>(T value)) {
            return value;
        }
        throw new AssertionError(heard);
    }
}
