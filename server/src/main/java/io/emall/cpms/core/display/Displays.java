package io.emall.cpms.core.display;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What stations last said they show. */
public interface Displays {

    /**
     * What is known of a station's display.
     *
     * @param askedAt when it was last asked for all
     * @param complete whether all of it came since
     */
    record Listing(Instant askedAt, boolean complete) {}

    /** The station was asked for all it shows: what it does not report until its last part is gone. */
    void asked(StationId station, int request, Instant at);

    /** The station reported some; of the last part of all it follows what is gone. */
    void shown(StationId station, int request, List<DisplayMessage> part, boolean last, Instant at);

    /** The station shows nothing. */
    void none(StationId station, Instant at);

    void set(StationId station, DisplayMessage message, Instant at);

    void cleared(StationId station, int number);

    List<DisplayMessage> of(StationId station);

    Optional<Listing> listing(StationId station);
}
