package io.emall.cpms.grid.entsoe;

import io.emall.cpms.core.supply.Connection;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Field;
import io.emall.cpms.core.supply.Heard;
import io.emall.cpms.core.supply.Line;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Objection;
import io.emall.cpms.core.supply.PriceCurve;
import io.emall.cpms.core.supply.Prices;
import io.emall.cpms.core.supply.SupplyDoor;
import io.emall.cpms.grid.http.BadAnswer;
import io.emall.cpms.grid.http.Caller;
import io.emall.cpms.grid.http.Hearing;
import io.emall.cpms.grid.http.NoAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Asks the transparency platform, or what answers like it. */
@Component
public final class EntsoeDoor implements SupplyDoor {
    public static final String PROTOCOL = "entsoe";
    private static final String URL = "https://web-api.tp.entsoe.eu/api";
    private static final Pattern AREA = Pattern.compile("[0-9A-Z-]{16}");
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration BACK = Duration.ofDays(2);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneOffset.UTC);
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;

    private final Caller caller;
    private final InstantSource clock;

    public EntsoeDoor(Caller caller, InstantSource clock) {
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String protocol() {
        return PROTOCOL;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.url("url", true, URL),
                Field.text("area", true),
                new Field("sequence", Field.Kind.TEXT, true, List.of("1", "2"), "1"),
                Field.secret("token"));
    }

    @Override
    public List<Objection> objections(Connection.Network connection) {
        return AREA.matcher(connection.setting("area")).matches()
                ? List.of()
                : List.of(new Objection("area", Objection.Fault.UNKNOWN_VALUE));
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Heard<Prices> prices(Line line, Instant from, Instant until) {
        return Hearing.of(() -> {
            String area = line.connection().setting("area");
            Document.Data document =
                    ask(line, "documentType=A44&in_Domain=" + area + "&out_Domain=" + area, from, until);
            PriceCurve prices =
                    DayAhead.of(document, line.connection().setting("sequence"), line.currency(), clock.instant());
            return new Prices(prices, PriceCurve.none(line.currency()));
        });
    }

    /** What was generated, and for what is to come an estimate from the forecast of wind and sun. */
    @Override
    public Heard<Curve<Mix>> mix(Line line, Instant from, Instant until) {
        return Hearing.of(() -> {
            Instant now = clock.instant();
            String area = "&in_Domain=" + line.connection().setting("area");
            Instant first = from.minus(BACK);
            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
            Generation actual =
                    Generation.of(ask(line, "documentType=A75&processType=A16" + area, first, hour), first, hour);
            Generation forecast =
                    Generation.of(ask(line, "documentType=A69&processType=A01" + area, from, until), from, until);
            return actual.with(forecast).mix(now).within(from, until);
        });
    }

    /** Nothing to tell is an answer without series. */
    private Document.Data ask(Line line, String question, Instant from, Instant until) throws NoAnswer, BadAnswer {
        String url = line.connection().setting("url") + "?" + question + "&periodStart=" + MINUTE.format(from)
                + "&periodEnd=" + MINUTE.format(until) + "&securityToken="
                + URLEncoder.encode(line.secret().reveal(), StandardCharsets.UTF_8);
        Caller.Reply reply = caller.send(HttpRequest.newBuilder(uri(url)).GET().build());
        if (reply.status() == UNAUTHORIZED) {
            throw new NoAnswer("it does not accept the security token (HTTP 401)");
        }
        if (!reply.isGood() && reply.status() != BAD_REQUEST) {
            throw new NoAnswer("it answered HTTP " + reply.status());
        }
        return switch (Reader.read(reply.body())) {
            case Document.Data data -> data;
            case Document.Acknowledgement nothing when nothing.isNoData() -> new Document.Data("", List.of());
            case Document.Acknowledgement refusal ->
                throw new NoAnswer("it refuses: " + refusal.text() + " (" + refusal.code() + ")");
        };
    }

    private static URI uri(String url) throws NoAnswer {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new NoAnswer("the address is no URL");
        }
    }
}
