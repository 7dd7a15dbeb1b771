package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.DsoId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From whom a location can buy. It buys from one at a time.
 *
 * @param offers one or more
 * @param current who supplies now; null if nobody was chosen yet
 * @param stillHeld for how many steps the present one must be kept
 * @param fixed whom people chose; null if the plan may choose
 */
public record Suppliers(
        List<Offer> offers,
        @Nullable DsoId current,
        int stillHeld,
        @Nullable DsoId fixed) {

    public Suppliers {
        offers = List.copyOf(offers);
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("energy comes from somebody");
        }
    }

    /** Just one. */
    public static Suppliers only(Offer offer) {
        return new Suppliers(List.of(offer), offer.dso(), 0, null);
    }
}
