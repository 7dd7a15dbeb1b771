package io.emall.cpms.core.tariff;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.PriceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One version of the price of a speed class in an area. A version never changes, except that its end may be set;
 * a session locks the version valid at its start (house §5a.8).
 *
 * @param price of energy, where the scheme says nothing else
 * @param scheme what else is priced, and when; usually nothing
 */
public record Tariff(
        PriceId id,
        AreaId area,
        SpeedClass speed,
        PriceKind kind,
        Price price,
        Interval valid,
        Instant createdAt,
        Scheme scheme) {

    /** Those kept from before there were schemes have none. */
    public Tariff {
        scheme = Objects.requireNonNullElse(scheme, Scheme.PLAIN);
    }

    /** So much per kilowatt-hour, and nothing else. */
    public Tariff(
            PriceId id, AreaId area, SpeedClass speed, PriceKind kind, Price price, Interval valid, Instant createdAt) {
        this(id, area, speed, kind, price, valid, createdAt, Scheme.PLAIN);
    }

    /** The same, with a scheme. */
    public Tariff with(Scheme its) {
        return new Tariff(id, area, speed, kind, price, valid, createdAt, its);
    }

    /** All that is priced, the price per kilowatt-hour last. */
    public List<Element> elements() {
        Element energy = Element.always(Component.of(Dimension.ENERGY, price.perKilowattHour()));
        return scheme.coversEnergy()
                ? scheme.elements()
                : Stream.concat(scheme.elements().stream(), Stream.of(energy)).toList();
    }

    /** Whether a bill needs to know when what happened; otherwise the energy drawn is all it asks for. */
    public boolean followsCourse() {
        return scheme.followsCourse();
    }

    /** The id eMSPs know: one tariff per area and speed class, whose content is the price valid now. */
    public String publicId() {
        return publicId(area, speed);
    }

    public static String publicId(AreaId area, SpeedClass speed) {
        return area + "-" + speed;
    }
}
