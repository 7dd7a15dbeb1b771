package io.emall.cpms.grid.entsoe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.grid.http.BadAnswer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded answers of the platform, and what nobody should answer. */
class ReaderTest {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Instant NOW = Instant.parse("2026-02-02T12:00:00Z");

    @Test
    void aDayOfQuartersHasAllItsPricesThoughSomePointsAreLeftOut() throws Exception {
        Document.Data document = (Document.Data) Reader.read(recorded("A44_DE-LU_2026-02-02_PT15M_A03.xml"));
        assertThat(document.series()).hasSize(4);
        Curve<BigDecimal> first = DayAhead.of(document, "1", EURO, NOW).perKilowattHour();
        Curve<BigDecimal> second = DayAhead.of(document, "2", EURO, NOW).perKilowattHour();
        Instant from = Instant.parse("2026-02-01T23:00:00Z");
        assertThat(first.covers(from, from.plus(Duration.ofDays(2)))).isTrue();
        assertThat(second.covers(from, from.plus(Duration.ofDays(2)))).isTrue();
        assertThat(second.at(from).orElseThrow().value()).isEqualByComparingTo("0.1021");
        assertThat(first.at(from).orElseThrow().value())
                .isNotEqualByComparingTo(second.at(from).orElseThrow().value());
    }

    @Test
    void aPointHoldsUntilTheNext() throws Exception {
        Document.Data document = (Document.Data) Reader.read(recorded("A44_a03curve_hexagon.xml"));
        assertThat(document.series().getFirst().values())
                .extracting(value -> value.from().toString().substring(11, 16) + " " + value.value())
                .containsExactly("00:00 50.00", "02:00 55.00", "05:00 60.00");
    }

    @Test
    void nothingToTellIsToldAsSuch() throws Exception {
        Document answer = Reader.read(recorded("acknowledgement.invalidrequest.xml"));
        assertThat(answer).isInstanceOfSatisfying(Document.Acknowledgement.class, ack -> assertThat(ack.isNoData())
                .isTrue());
        assertThat(new Document.Acknowledgement("999", "Unable to parse the security token").isNoData())
                .isFalse();
    }

    @Test
    void intradayAuctionsDoNotCount() throws BadAnswer {
        assertThat(prices(series("A07", "PT60M", 1, "10"))).isEmpty();
        assertThat(prices(series("A01", "PT60M", 1, "10"))).hasSize(1);
    }

    @Test
    void finerStepsHideCoarserOnes() throws BadAnswer {
        assertThat(prices(series("A01", "PT15M", 2, "-500"), series("A01", "PT60M", 1, "10")))
                .extracting(piece -> piece.value().toString())
                .containsExactly("0.010", "-0.500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<a>", "<html><body>Maintenance", "<a><TimeSeries>", "{}", "<a><TimeSeries><Period>"})
    void whatIsCutShortIsNoDocument(String body) {
        assertThatThrownBy(() -> Reader.read(bytes(body))).isInstanceOf(BadAnswer.class);
    }

    @Test
    void oddFiguresAreNotRead() {
        for (String bad : new String[] {
            series("A01", "PT60M", 0, "1"),
            series("A01", "PT60M", 2, "1"),
            series("A01", "PT0S", 1, "1"),
            series("A01", "P1Y", 1, "1"),
            series("A01", "PT60M", 1, "cheap"),
            series("A01", "PT60M", 1, ""),
            series("A01", "PT60M", 1, "1").replace("2026-02-02T01:00Z", "2026-02-01T01:00Z"),
            series("A01", "PT60M", 1, "1").replace("2026-02-02T01:00Z", "tomorrow")
        }) {
            assertThatThrownBy(() -> Reader.read(bytes(document(bad)))).isInstanceOf(BadAnswer.class);
        }
    }

    /** Ten levels of ten would be ten thousand million words. */
    @Test
    @Timeout(10)
    void entitiesAreNeitherExpandedNorFetched() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"boom\">");
        for (int i = 1; i <= 10; i++) {
            bomb.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><a><TimeSeries><mRID>&e10;</mRID></TimeSeries></a>");
        assertThatThrownBy(() -> Reader.read(bytes(bomb.toString()))).isInstanceOf(BadAnswer.class);
        String thief =
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><TimeSeries><mRID>&x;</mRID></TimeSeries></a>";
        assertThatThrownBy(() -> Reader.read(bytes(thief))).isInstanceOf(BadAnswer.class);
    }

    @Test
    @Timeout(20)
    void aDocumentThatNeverEndsWellIsLeft() {
        String deep = "<x>".repeat(200_000);
        assertThatThrownBy(() -> Reader.read(bytes("<a><TimeSeries>" + deep))).isInstanceOf(BadAnswer.class);
        String many = series("A01", "PT60M", 1, "1");
        String points = "<Point><position>1</position><price.amount>1</price.amount></Point>".repeat(600_000);
        assertThatThrownBy(() -> Reader.read(bytes(document(many.replace("</Period>", points + "</Period>")))))
                .isInstanceOf(BadAnswer.class);
    }

    private static List<Piece<BigDecimal>> prices(String... series) throws BadAnswer {
        Document.Data document = (Document.Data) Reader.read(bytes(document(String.join("", series))));
        return DayAhead.of(document, "1", EURO, NOW).perKilowattHour().pieces();
    }

    private static String document(String content) {
        return "<Publication_MarketDocument xmlns=\"urn:x\">" + content + "</Publication_MarketDocument>";
    }

    private static String series(String contract, String resolution, int position, String price) {
        return """
                <TimeSeries><contract_MarketAgreement.type>%s</contract_MarketAgreement.type>
                <currency_Unit.name>EUR</currency_Unit.name><price_Measure_Unit.name>MWH</price_Measure_Unit.name>
                <curveType>A03</curveType><Period><timeInterval><start>2026-02-02T00:00Z</start>
                <end>2026-02-02T01:00Z</end></timeInterval><resolution>%s</resolution>
                <Point><position>%d</position><price.amount>%s</price.amount></Point></Period></TimeSeries>
                """.formatted(contract, resolution, position, price);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] recorded(String name) throws IOException {
        Path file = Path.of(
                        System.getProperty("cpms.shared", System.getenv().getOrDefault("CPMS_SHARED", "../../shared")))
                .resolve("data/entsoe")
                .resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file),
                "SKIPPED: the recorded answers are not here; set CPMS_SHARED to the folder that holds 'data'");
        return Files.readAllBytes(file);
    }
}
