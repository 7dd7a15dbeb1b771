package io.emall.cpms.core.schedule;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.unit.LocationId;
import java.util.Optional;

/** People say when locations are open. Bookings that were accepted before stay. */
public final class OpeningDesk {

    private final Openings openings;
    private final Locations locations;
    private final AuditLog audit;

    public OpeningDesk(Openings openings, Locations locations, AuditLog audit) {
        this.openings = openings;
        this.locations = locations;
        this.audit = audit;
    }

    /** Empty if there is no such location. */
    public Optional<OpeningHours> of(Actor by, LocationId location) {
        by.must(Permission.VIEW_STATIONS);
        return locations.find(location).map(found -> openings.of(found.id()));
    }

    /** False if there is no such location. */
    public boolean save(Actor by, LocationId location, OpeningHours hours) {
        by.must(Permission.EDIT_STATIC_DATA);
        if (locations.find(location).isEmpty()) {
            return false;
        }
        openings.save(location, hours);
        audit.record(by, "change opening hours", "location " + location);
        return true;
    }
}
