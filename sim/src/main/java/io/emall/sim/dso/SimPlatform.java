package io.emall.sim.dso;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers like the transparency platform of ENTSO-E on this machine: day-ahead prices in quarters of an hour (A44, points
 * that repeat left out), generation by kind of plant (A75), and the forecast of wind and sun (A69). Tomorrow's prices are
 * there from 12:45 on.
 */
public final class SimPlatform implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");
    private static final DateTimeFormatter XML_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'");
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final LocalTime PUBLISHED = LocalTime.of(12, 45);

    private final String token;
    private final InstantSource clock;
    private final LocalServer server;

    public SimPlatform(String token, InstantSource clock) {
        this.token = token;
        this.clock = clock;
        this.server = new LocalServer(this::answer);
    }

    public URI url() {
        return server.url("/api");
    }

    /** From now on it does not answer, or does again. */
    public void silent(boolean whether) {
        server.silent(whether);
    }

    private LocalServer.Answer answer(LocalServer.Question question) {
        Map<String, String> query = question.query();
        if (!token.equals(query.get("securityToken"))) {
            return new LocalServer.Answer(401, "text/html", "Unauthorized".getBytes(StandardCharsets.UTF_8));
        }
        Instant from = minute(query.getOrDefault("periodStart", ""));
        Instant until = minute(query.getOrDefault("periodEnd", ""));
        String xml =
                switch (query.getOrDefault("documentType", "")) {
                    case "A44" -> prices(query.getOrDefault("in_Domain", ""), from, until);
                    case "A75" ->
                        generation(from, earlier(until, clock.instant().truncatedTo(ChronoUnit.HOURS)));
                    case "A69" -> forecast(from, until);
                    default -> nothing();
                };
        return new LocalServer.Answer(200, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant minute(String text) {
        return LocalDateTime.parse(text, MINUTE).toInstant(ZoneOffset.UTC);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private String prices(String zone, Instant from, Instant until) {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        int days = now.toLocalTime().isBefore(PUBLISHED) ? 1 : 2;
        Instant known = now.toLocalDate().plusDays(days).atStartOfDay(ZONE).toInstant();
        Instant end = earlier(until, known);
        return from.isBefore(end) ? document("Publication_MarketDocument", priceSeries(zone, from, end)) : nothing();
    }

    private static String priceSeries(String zone, Instant from, Instant until) {
        return """
                <TimeSeries><mRID>1</mRID><businessType>A62</businessType>
                <in_Domain.mRID codingScheme="A01">%1$s</in_Domain.mRID>
                <out_Domain.mRID codingScheme="A01">%1$s</out_Domain.mRID>
                <contract_MarketAgreement.type>A01</contract_MarketAgreement.type>
                <currency_Unit.name>EUR</currency_Unit.name><price_Measure_Unit.name>MWH</price_Measure_Unit.name>
                <classificationSequence_AttributeInstanceComponent.position>1</classificationSequence_AttributeInstanceComponent.position>
                <curveType>A03</curveType>%2$s</TimeSeries>
                """.formatted(zone, period(from, until, "price.amount", SimPlatform::price));
    }

    private static BigDecimal price(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        return DayAheadPrices.of(local.toLocalDate(), local.getHour()).add(BigDecimal.valueOf(local.getMinute() / 15));
    }

    private String generation(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return nothing();
        }
        Map<String, Function<Instant, BigDecimal>> plants = new LinkedHashMap<>(Weather.POWER);
        plants.put("B04", at -> BigDecimal.valueOf(13_000));
        plants.put("B05", at -> BigDecimal.valueOf(1_500));
        plants.put("B11", at -> BigDecimal.valueOf(4_000));
        plants.put("B01", at -> BigDecimal.valueOf(1_800));
        return document("GL_MarketDocument", series(plants, from, until));
    }

    private static String forecast(Instant from, Instant until) {
        return document("GL_MarketDocument", series(Weather.POWER, from, until));
    }

    private static String series(Map<String, Function<Instant, BigDecimal>> plants, Instant from, Instant until) {
        StringBuilder all = new StringBuilder();
        plants.forEach((code, power) -> all.append("""
                <TimeSeries><mRID>%1$s</mRID><inBiddingZone_Domain.mRID codingScheme="A01">10Y1001A1001A73I</inBiddingZone_Domain.mRID>
                <quantity_Measure_Unit.name>MAW</quantity_Measure_Unit.name><curveType>A03</curveType>
                <MktPSRType><psrType>%1$s</psrType></MktPSRType>%2$s</TimeSeries>
                """.formatted(code, period(from, until, "quantity", power))));
        return all.toString();
    }

    private static String period(Instant from, Instant until, String name, Function<Instant, BigDecimal> value) {
        StringBuilder points = new StringBuilder();
        BigDecimal last = null;
        int position = 1;
        for (Instant at = from; at.isBefore(until); at = at.plus(STEP)) {
            BigDecimal now = value.apply(at).setScale(2, RoundingMode.HALF_UP);
            if (last == null || now.compareTo(last) != 0) {
                points.append("<Point><position>%d</position><%s>%s</%s></Point>".formatted(position, name, now, name));
            }
            last = now;
            position++;
        }
        return "<Period><timeInterval><start>%s</start><end>%s</end></timeInterval><resolution>PT15M</resolution>%s</Period>"
                .formatted(xml(from), xml(until), points);
    }

    private static String xml(Instant at) {
        return XML_MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    private static String document(String root, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%1$s xmlns=\"urn:sim\">%2$s</%1$s>"
                .formatted(root, content);
    }

    private static String nothing() {
        return document(
                "Acknowledgement_MarketDocument",
                "<Reason><code>999</code><text>No matching data found for Data item</text></Reason>");
    }

    @Override
    public void close() {
        server.close();
    }
}
