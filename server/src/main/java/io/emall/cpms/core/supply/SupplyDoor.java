package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Speaks one protocol with DSOs. Every call blocks for seconds at most and never throws for what a DSO does. What is not
 * overridden, the protocol has no words for.
 */
public interface SupplyDoor {

    /** How it is called in the database, in REST and in the keys of its words; for ever. */
    String protocol();

    /** What must be known to reach such a DSO, in the order in which it is asked. */
    List<Field> fields();

    /** What is wrong with such settings, beside what the fields themselves say. */
    List<Objection> objections(Connection.Network connection);

    /** How often it is worth asking. */
    Duration every();

    /** Before a DSO is asked as ever, and not only tried: may arrange that it tells news by itself. */
    default void attend(Line line) {}

    default Heard<Prices> prices(Line line, Instant from, Instant until) {
        return new Heard.NotOffered<>();
    }

    default Heard<Curve<Mix>> mix(Line line, Instant from, Instant until) {
        return new Heard.NotOffered<>();
    }

    /** What may be drawn at a location. */
    default Heard<Curve<Watts>> capacity(Line line, LocationId location, Instant from, Instant until) {
        return new Heard.NotOffered<>();
    }

    /** Asks to be connected and supplied; asked again, it tells how that stands. */
    default Heard<Reply> requestSupply(Line line, Wish wish) {
        return new Heard.NotOffered<>();
    }

    /** Tells what was drawn; the answer is how many intervals were taken: none if it does not want to know. */
    default Heard<Integer> reportUsage(Line line, Usage usage) {
        return new Heard.NotOffered<>();
    }

    /** The secret's field, of which a protocol has at most one. */
    default Optional<Field> secret() {
        return fields().stream()
                .filter(field -> field.kind() == Field.Kind.SECRET)
                .findFirst();
    }
}
