package io.emall.cpms.core.alarm;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;

/** Which stations are away. */
public interface Absences {

    /** @param since when it was last connected */
    record Absence(StationId station, Instant since) {}

    /** Stations that left before that moment, stay away, and for which this absence raised no alarm yet. */
    List<Absence> unnoticed(Instant before, int most);

    /** Stations that are back while the alarm for their absence lasts. */
    List<StationId> over(int most);
}
