package io.emall.cpms.core.locallist;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;
import java.time.InstantSource;

/** People looking after stations' lists. */
public final class LocalListDesk {

    private final LocalLists lists;
    private final LocalListCare care;
    private final StationLists stations;
    private final AuditLog audit;
    private final InstantSource clock;

    public LocalListDesk(
            LocalLists lists, LocalListCare care, StationLists stations, AuditLog audit, InstantSource clock) {
        this.lists = lists;
        this.care = care;
        this.stations = stations;
        this.audit = audit;
        this.clock = clock;
    }

    public StationList find(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return lists.find(station).orElseGet(() -> StationList.none(station));
    }

    /** Whether the CPMS keeps the station's list from now on; what the station holds stays there. */
    public StationList keep(Actor by, StationId station, boolean wanted) {
        StationList list = find(by, station);
        by.must(Permission.COMMAND_STATIONS);
        StationList next = list.wanted(wanted, clock.instant());
        lists.choose(next);
        audit.record(by, wanted ? "LocalListKept" : "LocalListLeftAlone", "station " + station);
        return next;
    }

    /** Brings the list up to date now, and waits for it; also where the station once said that it keeps none. */
    public StationList send(Actor by, StationId station) {
        StationList list = find(by, station);
        by.must(Permission.COMMAND_STATIONS);
        StationList wanted = list.wanted(true, clock.instant());
        lists.choose(wanted);
        StationList next = care.bringUpToDate(wanted);
        audit.record(by, "LocalListSent → " + next.state(), "station " + station);
        return next;
    }

    /** Takes every token from the station's list, and leaves the list alone from then on. */
    public StationList clear(Actor by, StationId station) {
        StationList list = find(by, station);
        by.must(Permission.COMMAND_STATIONS);
        StationList unwanted = list.wanted(false, clock.instant());
        lists.choose(unwanted);
        StationList next = care.bringUpToDate(unwanted);
        audit.record(by, "LocalListCleared → " + next.state(), "station " + station);
        return next;
    }

    /** The station forgets which tokens it saw (P-32). */
    public CommandOutcome clearCache(Actor by, StationId station) {
        by.must(Permission.COMMAND_STATIONS);
        CommandOutcome outcome = stations.clearCache(station);
        audit.record(by, "ClearCache → " + outcome.getClass().getSimpleName(), "station " + station);
        return outcome;
    }
}
