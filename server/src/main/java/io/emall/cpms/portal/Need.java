package io.emall.cpms.portal;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.PartnerSheet;
import io.emall.cpms.core.view.StationSheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that waits for a person.
 *
 * @param look {@code bad}, {@code warn} or {@code todo}
 * @param words the key of its sentence
 * @param about what the sentence names
 * @param address where it is dealt with
 */
record Need(String look, String icon, String words, String about, String address) {
    static List<Need> among(List<LocationSheet> locations, List<StationSheet> stations, List<PartnerSheet> partners) {
        List<Need> needs = new ArrayList<>();
        stations.forEach(station -> ofStation(station, needs));
        partners.forEach(partner -> ofPartner(partner, needs));
        locations.forEach(location -> ofLocation(location, needs));
        return needs;
    }

    private static void ofStation(StationSheet sheet, List<Need> needs) {
        String id = sheet.station().id().value();
        if (!sheet.station().online()) {
            boolean never = sheet.station().since() == null;
            needs.add(new Need(
                    never ? "todo" : "bad",
                    "wifi-off",
                    never ? "need.station.never" : "need.station.offline",
                    id,
                    "/stations/" + id));
        }
        sheet.evses().stream()
                .map(Evse::status)
                .filter(status -> status == EvseStatus.OUTOFORDER)
                .findAny()
                .ifPresent(faulted ->
                        needs.add(new Need("bad", "alert-triangle", "need.station.faulted", id, "/stations/" + id)));
    }

    private static void ofPartner(PartnerSheet sheet, List<Need> needs) {
        String address = "/partners/" + sheet.partner().id();
        if (sheet.health().waiting() > 0 && sheet.health().lastError().isPresent()) {
            needs.add(new Need(
                    "warn", "affiliate", "need.partner.behind", sheet.partner().name(), address));
        }
    }

    private static void ofLocation(LocationSheet sheet, List<Need> needs) {
        String address = "/locations/" + sheet.location().id() + "/data";
        String name = sheet.location().name();
        sheet.missing()
                .forEach(missing -> needs.add(new Need("todo", "map-pin", "need.location." + missing, name, address)));
        if (sheet.missing().isEmpty() && !sheet.location().listed()) {
            needs.add(new Need("todo", "map-pin", "need.location.unlisted", name, address));
        }
    }
}
