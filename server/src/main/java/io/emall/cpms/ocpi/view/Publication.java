package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How locations look to a partner at one moment; the prices of an area are asked for once (house §5a.13). */
public final class Publication {

    private final Operator operator;
    private final Map<LocationId, Instant> seen;
    private final Tariffs tariffs;
    private final Instant moment;
    private final Supplier<Particulars> source;
    private @Nullable Particulars particulars;
    private final Map<AreaId, Set<SpeedClass>> priced = new ConcurrentHashMap<>();

    /** @param seen since when the partner sees what it sees */
    Publication(
            Operator operator,
            Map<LocationId, Instant> seen,
            Tariffs tariffs,
            Instant moment,
            Supplier<Particulars> source) {
        this.operator = operator;
        this.seen = seen;
        this.tariffs = tariffs;
        this.moment = moment;
        this.source = source;
    }

    Operator operator() {
        return operator;
    }

    /** Whether it is published, and the partner may see it. */
    public boolean shows(Location location) {
        return isInSight(location)
                && location.isPublished(priced.computeIfAbsent(location.area(), area -> tariffs.priced(area, moment)));
    }

    /** Whether the partner may see it once it is published. */
    public boolean isInSight(Location location) {
        return seen.containsKey(location.id());
    }

    /** {@link Instant#EPOCH} if it always was. */
    public Instant inSightSince(Location location) {
        return seen.getOrDefault(location.id(), Instant.EPOCH);
    }

    public Object render(Location location, Dialect dialect) {
        Location changed = location.notBefore(inSightSince(location));
        return dialect.location(changed, operator.name(), shows(location), particulars());
    }

    public Object render(Location location, Evse evse, Dialect dialect) {
        return dialect.evse(evse, location.area(), particulars());
    }

    /** Read only if something is rendered, and then once. */
    private synchronized Particulars particulars() {
        if (particulars == null) {
            particulars = source.get();
        }
        return particulars;
    }
}
