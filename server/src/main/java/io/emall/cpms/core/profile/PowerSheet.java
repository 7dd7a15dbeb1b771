package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about power at one station.
 *
 * @param places the whole station (0) first, then its EVSEs
 * @param profiles that are not cleared
 * @param past the newest that are
 */
public record PowerSheet(
        Station station,
        List<Place> places,
        List<InstalledProfile> profiles,
        List<InstalledProfile> past,
        PowerTraits traits) {
    /**
     * The station, or one of its EVSEs.
     *
     * @param now what holds at this moment
     * @param drawing what the running session's meter showed last
     * @param ignores whether that is more than the station accepted
     */
    public record Place(
            int evse,
            Supply supply,
            CompositeSchedule schedule,
            CompositeSchedule.Step now,
            @Nullable ChargingSession session,
            @Nullable Watts drawing,
            boolean ignores,
            @Nullable InstalledProfile fallback,
            List<ReportedLimit> limits,
            @Nullable EvNeeds needs,
            @Nullable EvSchedule intends) {}

    public LocationId location() {
        return station.location();
    }
}
