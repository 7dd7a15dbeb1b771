package io.emall.cpms.portal.frame;

import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.unit.LocationId;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Whose clock a page shows: the place's, or the operator's where several places meet. */
@Component
public class Zones {
    private final Operators operators;
    private final Locations locations;

    public Zones(Operators operators, Locations locations) {
        this.operators = operators;
        this.locations = locations;
    }

    public ZoneId home() {
        return operators.home().zone();
    }

    public ZoneId of(LocationId location) {
        return locations.find(location).map(Location::zone).orElseGet(this::home);
    }
}
