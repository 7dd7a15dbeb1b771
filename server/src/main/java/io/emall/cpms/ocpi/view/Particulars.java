package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.supply.ToldMix;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of locations changes by itself: when they are open, what is planned to be out of service, what their energy is made of.
 *
 * @param hours of those locations that do not always open
 * @param windows those that are planned or run, whole EVSEs only
 * @param mixes of those locations of which a mix is told
 */
public record Particulars(
        Map<LocationId, OpeningHours> hours,
        Map<EvseUid, List<MaintenanceWindow>> windows,
        Map<LocationId, ToldMix> mixes) {

    /** Nothing was ever said. */
    public static final Particulars EMPTY = new Particulars(Map.of(), Map.of(), Map.of());

    public OpeningHours hours(LocationId location) {
        return hours.getOrDefault(location, OpeningHours.ALWAYS);
    }

    public List<MaintenanceWindow> windows(EvseUid evse) {
        return windows.getOrDefault(evse, List.of());
    }

    /** Null if none is told. */
    public @Nullable ToldMix mix(LocationId location) {
        return mixes.get(location);
    }
}
