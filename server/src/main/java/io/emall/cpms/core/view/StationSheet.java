package io.emall.cpms.core.view;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.session.ChargingSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station with its EVSEs and the sessions that run there.
 *
 * @param location null only while the database is being changed under us
 */
public record StationSheet(
        Station station, @Nullable Location location, List<Evse> evses, List<ChargingSession> running) {}
