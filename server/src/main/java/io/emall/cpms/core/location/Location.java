package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A site with EVSEs ("Charging Point" in the requirement document).
 *
 * @param listed whether the operator wants it published
 * @param lastUpdated the newest change of it or of anything in it (O-30)
 */
public record Location(
        LocationId id,
        OperatorId operator,
        AreaId area,
        String name,
        Address address,
        ZoneId zone,
        boolean listed,
        List<Evse> evses,
        Instant lastUpdated) {

    /** For somebody for whom it changed at that moment at the earliest. */
    public Location notBefore(Instant moment) {
        return moment.isAfter(lastUpdated)
                ? new Location(id, operator, area, name, address, zone, listed, evses, moment)
                : this;
    }

    public Optional<Evse> evse(EvseUid uid) {
        return evses.stream().filter(e -> e.uid().equals(uid)).findFirst();
    }

    public Set<SpeedClass> speeds() {
        Set<SpeedClass> speeds = EnumSet.noneOf(SpeedClass.class);
        evses.forEach(e -> e.connectors().forEach(c -> speeds.add(c.speed())));
        return speeds;
    }

    /** What keeps it from being published: nothing can be charged at, or nobody knows at what price (§5a.13). */
    public List<Missing> missing(Set<SpeedClass> priced) {
        if (evses.isEmpty()) {
            return List.of(Missing.EVSE);
        }
        if (evses.stream().anyMatch(e -> e.connectors().isEmpty())) {
            return List.of(Missing.CONNECTOR);
        }
        return priced.containsAll(speeds()) ? List.of() : List.of(Missing.PRICE);
    }

    public boolean isPublished(Set<SpeedClass> priced) {
        return listed && missing(priced).isEmpty();
    }
}
