package io.emall.cpms.grid.openadr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.grid.http.BadAnswer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What events mean (OpenADR 3.1 User Guide §7). */
class TimelineTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofHours(6));
    private static final Currency EURO = Currency.getInstance("EUR");

    @Test
    void intervalsFollowOneAnother() throws BadAnswer {
        assertThat(prices("""
                {"id":"e","programID":"p","intervalPeriod":{"start":"2026-03-01T12:00:00Z","duration":"PT1H"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[0.17]}]},
                              {"id":1,"payloads":[{"type":"PRICE","values":[-0.5]}]}]}
                """)).containsExactly("12:00-13:00 0.17", "13:00-14:00 -0.5");
    }

    @Test
    void anIntervalsOwnPeriodCountsMore() throws BadAnswer {
        assertThat(prices("""
                {"id":"e","programID":"p","intervalPeriod":{"start":"2026-03-01T12:00:00Z","duration":"PT1H"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[1]}]},
                              {"id":1,"intervalPeriod":{"start":"0001-01-01","duration":"PT30M"},
                               "payloads":[{"type":"PRICE","values":[2]}]},
                              {"id":2,"intervalPeriod":{"start":"2026-03-01T15:00:00+01:00"},
                               "payloads":[{"type":"PRICE","values":[3]}]}]}
                """)).containsExactly("12:00-13:00 1", "13:00-13:30 2", "14:00-15:00 3");
    }

    @Test
    void packedValuesShareTheirInterval() throws BadAnswer {
        assertThat(prices("""
                {"id":"e","programID":"p","intervals":[{"id":0,
                  "intervalPeriod":{"start":"2026-03-01T12:00:00Z","duration":"PT3H"},
                  "payloads":[{"type":"PRICE","values":[0.17,0.03,0.11]}]}]}
                """)).containsExactly("12:00-13:00 0.17", "13:00-14:00 0.03", "14:00-15:00 0.11");
    }

    @Test
    void anEventThatLastsLongerThanItsIntervalsRepeatsThem() throws BadAnswer {
        String loop = """
                {"id":"e","programID":"p","duration":"%s","intervalPeriod":{"start":"2026-01-01T00:00:00Z","duration":"PT1H"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[1]}]},
                              {"id":1,"payloads":[{"type":"PRICE","values":[2]}]}]}
                """;
        assertThat(prices(loop.formatted("P9999Y")))
                .containsExactly(
                        "12:00-13:00 1",
                        "13:00-14:00 2",
                        "14:00-15:00 1",
                        "15:00-16:00 2",
                        "16:00-17:00 1",
                        "17:00-18:00 2");
        assertThat(prices(loop.formatted("P59DT13H30M"))).containsExactly("12:00-13:00 1", "13:00-13:30 2");
        assertThat(prices(loop.formatted("PT1H"))).isEmpty();
    }

    @Test
    void anEventThatStartsNowStartedWhenItWasChanged() throws BadAnswer {
        assertThat(prices("""
                {"id":"e","programID":"p","modificationDateTime":"2026-03-01T13:00:00Z",
                 "intervalPeriod":{"start":"0001-01-01T00:00:00Z","duration":"P9999Y"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[0.2]}]}]}
                """)).containsExactly("13:00-18:00 0.2");
    }

    @Test
    void whatWasCutToNothingIsCancelled() throws BadAnswer {
        assertThat(prices("""
                {"id":"e","programID":"p","modificationDateTime":"2026-03-01T13:00:00Z",
                 "intervalPeriod":{"start":"0001-01-01","duration":"PT0S"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[0.2]}]}]}
                """)).isEmpty();
    }

    @Test
    void theHigherPriorityCountsAndThenTheNewer() throws BadAnswer {
        String event = """
                {"id":"%s","programID":"p","priority":%s,"modificationDateTime":"%s",
                 "intervalPeriod":{"start":"2026-03-01T%s:00:00Z","duration":"PT2H"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[%s]}]}]}
                """;
        assertThat(prices(
                        event.formatted("a", "0", "2026-02-01T00:00:00Z", "13", "1"),
                        event.formatted("b", "null", "2026-02-02T00:00:00Z", "12", "2"),
                        event.formatted("c", "null", "2026-02-03T00:00:00Z", "12", "3")))
                .containsExactly("12:00-13:00 3", "13:00-15:00 1");
    }

    @Test
    void pricesMayBePerMegawattHour() throws BadAnswer {
        assertThat(prices("""
                {"id":"e","programID":"p","payloadDescriptors":[{"objectType":"EVENT_PAYLOAD_DESCRIPTOR",
                  "payloadType":"PRICE","units":"MWH","currency":"EUR"}],
                 "intervalPeriod":{"start":"2026-03-01T12:00:00Z","duration":"PT1H"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[-500]}]}]}
                """)).containsExactly("12:00-13:00 -0.500");
    }

    @Test
    void emissionsAreGramsAndNothingElse() throws BadAnswer {
        Curve<Mix> told = readings("""
                {"id":"e","programID":"p","intervalPeriod":{"start":"2026-03-01T12:00:00Z","duration":"PT1H"},
                 "intervals":[{"id":0,"payloads":[{"type":"GHG","values":[312.5, -1, 1e12]}]}]}
                """).emissions();
        assertThat(told.pieces())
                .singleElement()
                .extracting(Piece::value)
                .extracting(Mix::carbon)
                .isEqualTo(new CarbonIntensity(312.5));
    }

    @Test
    void capacityIsWhatIsSubscribedAndReservedAndNoMoreThanTheLimit() throws BadAnswer {
        String event = """
                {"id":"%1$s","programID":"p","targets":%2$s,"intervalPeriod":{"start":"2026-03-01T%3$s:00:00Z","duration":"PT2H"},
                 "intervals":[{"id":0,"payloads":[{"type":"IMPORT_CAPACITY_%1$s","values":[%4$s]}]}]}
                """;
        Readings readings = readings(
                event.formatted("SUBSCRIPTION", "[\"site\"]", "12", "40"),
                event.formatted("RESERVATION", "[\"site\"]", "13", "20"),
                event.formatted("LIMIT", "null", "14", "30"),
                event.formatted("LIMIT", "[\"another\"]", "12", "1"));
        Curve<Watts> capacity = readings.capacity(List.of("site"));
        assertThat(capacity.at(NOON).orElseThrow().value()).isEqualTo(new Watts(40_000));
        assertThat(capacity.at(NOON.plus(Duration.ofMinutes(90))).orElseThrow().value())
                .isEqualTo(new Watts(60_000));
        assertThat(capacity.at(NOON.plus(Duration.ofMinutes(150))).orElseThrow().value())
                .isEqualTo(new Watts(20_000));
        assertThat(capacity.at(NOON.plus(Duration.ofMinutes(210))).orElseThrow().value())
                .isEqualTo(new Watts(30_000));
        assertThat(capacity.at(NOON.plus(Duration.ofHours(5)))).isEmpty();
    }

    @Test
    void aLimitMayBeScatteredButPricesAreTheClocks() throws BadAnswer {
        String event = """
                {"id":"e1","programID":"p",
                 "intervalPeriod":{"start":"2026-03-01T14:00:00Z","duration":"PT1H","randomizeStart":"PT10M"},
                 "intervals":[{"id":0,"payloads":[{"type":"%s","values":[7]}]}]}
                """;
        Instant start = readings(event.formatted("IMPORT_CAPACITY_LIMIT"))
                .capacity(List.of())
                .pieces()
                .getFirst()
                .from();
        assertThat(start)
                .isBetween(NOON.plus(Duration.ofMinutes(110)), NOON.plus(Duration.ofMinutes(130)))
                .isNotEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(prices(event.formatted("PRICE"))).containsExactly("14:00-15:00 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"intervalPeriod\":{\"start\":\"yesterday\",\"duration\":\"PT1H\"}}",
                "{\"intervalPeriod\":{\"start\":\"2026-03-01T12:00:00Z\",\"duration\":\"an hour\"}}",
                "{\"intervalPeriod\":{\"start\":\"+99999-03-01T12:00:00Z\",\"duration\":\"PT1H\"}}",
                "{\"intervalPeriod\":{\"duration\":\"PT1H\"}}",
                "{\"payloadDescriptors\":[{\"payloadType\":\"PRICE\",\"currency\":\"GOLD\"}]}",
                "{\"payloadDescriptors\":[{\"payloadType\":\"PRICE\",\"units\":\"THERMS\"}]}",
                "{\"intervals\":[{\"payloads\":[{\"type\":\"PRICE\",\"values\":[\"cheap\"]}]}]}",
                "{\"intervals\":[{\"payloads\":[{\"type\":\"PRICE\",\"values\":[{\"x\":1,\"y\":2}]}]}]}"
            })
    void nonsenseIsToldAsSuch(String change) {
        String good = """
                {"id":"e","programID":"p","intervalPeriod":{"start":"2026-03-01T12:00:00Z","duration":"PT1H"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[1]}]}]}
                """;
        assertThatThrownBy(() -> prices(Hostile.merged(good, change))).isInstanceOf(BadAnswer.class);
    }

    @Test
    void anEventThatRepeatsEverySecondForEverIsCutOff() {
        String every = """
                {"id":"e","programID":"p","duration":"P9999Y",
                 "intervalPeriod":{"start":"2026-01-01T00:00:00Z","duration":"PT1S"},"intervals":[%s]}
                """.formatted("{\"payloads\":[{\"type\":\"PRICE\",\"values\":[1]}]}");
        Instant far = NOON.plus(Duration.ofDays(4));
        assertThatThrownBy(() -> new Readings(List.of(event(every)), NOON, far, NOON).prices("PRICE", EURO))
                .isInstanceOf(BadAnswer.class);
    }

    @Test
    void nullsWhereListsBelongAreNothing() throws BadAnswer {
        assertThat(prices("{\"id\":null,\"programID\":null,\"targets\":[null],\"intervals\":[null,"
                        + "{\"payloads\":[null,{\"type\":null,\"values\":[null]}]},{\"payloads\":null}]}"))
                .isEmpty();
    }

    private static List<String> prices(String... events) throws BadAnswer {
        return readings(events).prices("PRICE", EURO).perKilowattHour().pieces().stream()
                .map(TimelineTest::line)
                .toList();
    }

    private static String line(Piece<BigDecimal> piece) {
        return piece.from().toString().substring(11, 16) + "-"
                + piece.until().toString().substring(11, 16) + " " + piece.value();
    }

    private static Readings readings(String... events) throws BadAnswer {
        List<Event> all = Arrays.stream(events).map(TimelineTest::event).toList();
        return new Readings(all, NOON, END, NOON);
    }

    private static Event event(String json) {
        try {
            return Vtn.read(json.getBytes(StandardCharsets.UTF_8), Event.class);
        } catch (BadAnswer malformed) {
            throw new AssertionError(malformed);
        }
    }
}
