package io.emall.cpms.core.view;

import io.emall.cpms.core.unit.PartnerId;
import java.util.List;

/**
 * What a partner is served now, object by object, exactly as its protocol version says it; one that is not registered
 * yet, as the newest version would. Whoever speaks with partners knows that.
 */
public interface ServedObjects {

    /** The kinds of objects that partners read. */
    enum Kind {
        LOCATIONS,
        TARIFFS,
        SESSIONS,
        CDRS,
        BOOKINGS
    }

    /**
     * A page of a list.
     *
     * @param version of the protocol
     * @param has whether that version has such objects at all
     */
    record Shelf(String version, boolean has, long total, List<Served> items) {}

    /** Locations and tariffs in the partner's order, the rest newest change first. */
    Shelf page(PartnerId partner, Kind kind, int offset, int limit);
}
