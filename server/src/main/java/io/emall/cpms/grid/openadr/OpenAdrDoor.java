package io.emall.cpms.grid.openadr;

import io.emall.cpms.core.supply.Connection;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Field;
import io.emall.cpms.core.supply.Heard;
import io.emall.cpms.core.supply.Line;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Objection;
import io.emall.cpms.core.supply.Prices;
import io.emall.cpms.core.supply.Reply;
import io.emall.cpms.core.supply.SupplyDoor;
import io.emall.cpms.core.supply.Usage;
import io.emall.cpms.core.supply.Wish;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.grid.http.BadAnswer;
import io.emall.cpms.grid.http.Caller;
import io.emall.cpms.grid.http.Hearing;
import io.emall.cpms.grid.http.NoAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks DSOs that speak OpenADR 3.1. */
@Component
public final class OpenAdrDoor implements SupplyDoor {
    public static final String PROTOCOL = "openadr-3.1";
    private static final Logger LOG = LoggerFactory.getLogger(OpenAdrDoor.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Caller caller;
    private final Tokens tokens;
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    /** @param publicUrl where DSOs reach us; empty if they cannot */
    public OpenAdrDoor(Caller caller, InstantSource clock, @Value("${cpms.public-url:}") String publicUrl) {
        this.caller = caller;
        this.tokens = new Tokens(caller, clock);
        this.subscriptions = new Subscriptions(publicUrl.replaceAll("/+$", ""), clock);
        this.clock = clock;
    }

    private record Program(String id, @Nullable String programName) {}

    @Override
    public String protocol() {
        return PROTOCOL;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.url("url", true, ""),
                Field.text("client_id", true),
                Field.secret("client_secret"),
                Field.text("program", false));
    }

    @Override
    public List<Objection> objections(Connection.Network connection) {
        return List.of();
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** A VTN that does not take subscriptions is asked now and then all the same. */
    @Override
    public void attend(Line line) {
        Heard<Boolean> heard = Hearing.of(() -> subscriptions.keep(vtn(line), line));
        if (!(heard instanceof Heard.Answered<Boolean>)) {
            LOG.debug("DSO {} takes no subscription: {}", line.dso(), heard);
        }
    }

    @Override
    public Heard<Prices> prices(Line line, Instant from, Instant until) {
        return Hearing.of(() -> {
            Readings readings = readings(vtn(line), line, from, until);
            return new Prices(
                    readings.prices("PRICE", line.currency()), readings.prices("EXPORT_PRICE", line.currency()));
        });
    }

    @Override
    public Heard<Curve<Mix>> mix(Line line, Instant from, Instant until) {
        return Hearing.of(() -> readings(vtn(line), line, from, until).emissions());
    }

    @Override
    public Heard<Curve<Watts>> capacity(Line line, LocationId location, Instant from, Instant until) {
        return Hearing.of(() -> {
            Vtn vtn = vtn(line);
            List<String> targets = new Sites(vtn, line.dso()).targets(location);
            return readings(vtn, line, from, until).capacity(targets);
        });
    }

    @Override
    public Heard<Reply> requestSupply(Line line, Wish wish) {
        return Hearing.of(() -> {
            Vtn vtn = vtn(line);
            return new Sites(vtn, line.dso()).request(wish, events(vtn, line), clock.instant());
        });
    }

    @Override
    public Heard<Integer> reportUsage(Line line, Usage usage) {
        return Hearing.of(() -> {
            Vtn vtn = vtn(line);
            return new Sites(vtn, line.dso()).usage(usage, events(vtn, line));
        });
    }

    private Vtn vtn(Line line) throws NoAnswer {
        return new Vtn(caller, tokens, line);
    }

    private Readings readings(Vtn vtn, Line line, Instant from, Instant until) throws NoAnswer, BadAnswer {
        return new Readings(events(vtn, line), from, until, clock.instant());
    }

    /** Those of the program that was named, or all. */
    private static List<Event> events(Vtn vtn, Line line) throws NoAnswer, BadAnswer {
        String named = line.connection().setting("program");
        if (named.isEmpty()) {
            return vtn.all("/events", "active=true", Event.class);
        }
        String id = vtn.all("/programs", "", Program.class).stream()
                .filter(program -> named.equals(program.id()) || named.equals(program.programName()))
                .findFirst()
                .map(Program::id)
                .orElseThrow(() -> new BadAnswer("it has no program " + named));
        return vtn.all("/events", "active=true&programID=" + Vtn.encoded(id), Event.class);
    }
}
