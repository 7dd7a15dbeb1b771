package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.OperatorId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A price as partners are shown it.
 *
 * @param changed when the content became what it is
 * @param coming when another takes its place; null if nothing is known of that
 */
public record Offer(
        Tariff tariff,
        OperatorId operator,
        Instant changed,
        @Nullable Coming coming) {

    /** As a record of what was: nothing follows. */
    public Offer(Tariff tariff, OperatorId operator, Instant changed) {
        this(tariff, operator, changed, null);
    }

    /**
     * What is known of what follows.
     *
     * @param tariff null if nothing does
     * @param zone in which people are told when
     */
    public record Coming(Instant at, @Nullable Tariff tariff, ZoneId zone) {}

    /** The id partners know it by. */
    public String id() {
        return tariff.publicId();
    }
}
