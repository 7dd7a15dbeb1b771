package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where one vehicle charges at a time. It belongs to its location; station and number are its present,
 * replaceable address.
 *
 * @param evseId the public eMI3 number, such as {@code IT*EML*E1*1}
 * @param number its number at the station, from 1
 * @param online whether its station is connected
 * @param held whether a booking keeps it now
 * @param closed whether maintenance or closing takes it out of service now
 */
public record Evse(
        EvseUid uid,
        @Nullable String evseId,
        StationId station,
        int number,
        List<Connector> connectors,
        boolean online,
        boolean held,
        boolean closed,
        Instant lastUpdated) {

    /** One that is in service. */
    public Evse(
            EvseUid uid,
            @Nullable String evseId,
            StationId station,
            int number,
            List<Connector> connectors,
            boolean online,
            boolean held,
            Instant lastUpdated) {
        this(uid, evseId, station, number, connectors, online, held, false, lastUpdated);
    }

    public EvseStatus status() {
        EvseStatus shown = EvseStatus.of(
                online, held, connectors.stream().map(Connector::state).toList());
        return closed && shown != EvseStatus.CHARGING ? EvseStatus.INOPERATIVE : shown;
    }

    public Optional<Connector> connector(ConnectorId id) {
        return connectors.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Connector> connectorNumber(int number) {
        return connectors.stream().filter(c -> c.number() == number).findFirst();
    }
}
