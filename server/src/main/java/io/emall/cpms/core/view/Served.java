package io.emall.cpms.core.view;

import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object as a partner is served it: what people look for in it, and all of it in the partner's own words. */
public sealed interface Served {

    String id();

    Instant changed();

    /** The name of its type. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** The object, with its lines broken. */
    String json();

    /** A location. */
    record Place(
            String id,
            String name,
            String address,
            boolean published,
            List<Socket> sockets,
            Instant changed,
            String json)
            implements Served {}

    /**
     * An EVSE.
     *
     * @param plugs like {@code IEC_62196_T2}, each with its power in kW
     */
    record Socket(String id, String status, List<Plug> plugs) {}

    record Plug(String standard, @Nullable BigDecimal kilowatts, List<String> tariffs) {}

    /** A tariff. */
    record Price(String id, String currency, List<Component> components, Instant changed, String json)
            implements Served {}

    /**
     * A part of a price, net.
     *
     * @param kind in OCPI's words: ENERGY, TIME …
     * @param vat percent; null if it is not told
     * @param restricted whether it only counts under some conditions
     */
    record Component(
            String kind, BigDecimal price, @Nullable BigDecimal vat, boolean restricted) {}

    /**
     * A session, or the record of one that is over.
     *
     * @param status null of a record
     * @param total what it costs with taxes; null if that is not told
     */
    record Charge(
            String id,
            @Nullable String status,
            boolean credit,
            String location,
            Instant from,
            @Nullable Instant until,
            WattHours energy,
            @Nullable Money total,
            Instant changed,
            String json)
            implements Served {}

    /** A booking. */
    record Promise(
            String id,
            String status,
            String location,
            String evse,
            Instant from,
            @Nullable Instant until,
            Instant changed,
            String json)
            implements Served {}
}
