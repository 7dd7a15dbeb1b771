package io.emall.cpms.ocpi.view;

import io.emall.cpms.core.schedule.MaintenanceWindow;
import io.emall.cpms.core.schedule.OpeningHours;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import java.util.List;
import java.util.Map;

/**
 * When locations are open, and what of them is planned to be out of service.
 *
 * @param hours of those locations that do not always open
 * @param windows those that are planned or run, whole EVSEs only
 */
public record Timetable(Map<LocationId, OpeningHours> hours, Map<EvseUid, List<MaintenanceWindow>> windows) {

    /** Nothing was ever said. */
    public static final Timetable EMPTY = new Timetable(Map.of(), Map.of());

    public OpeningHours hours(LocationId location) {
        return hours.getOrDefault(location, OpeningHours.ALWAYS);
    }

    public List<MaintenanceWindow> windows(EvseUid evse) {
        return windows.getOrDefault(evse, List.of());
    }
}
