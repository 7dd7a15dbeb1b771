package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;

/** What stations told of limits from outside and of cars' needs and intentions; the newest for each EVSE. */
public interface ReportedPower {
    void save(ReportedLimit limit);

    /** @param evse 0 for the whole station */
    void remove(StationId station, int evse, String source);

    List<ReportedLimit> limits(StationId station);

    void save(EvNeeds needs);

    List<EvNeeds> needs(StationId station);

    /** Needs told since that moment that nobody served, of stations that are online. */
    List<EvNeeds> unserved(Instant since, int limit);

    void save(EvSchedule schedule);

    List<EvSchedule> schedules(StationId station);
}
