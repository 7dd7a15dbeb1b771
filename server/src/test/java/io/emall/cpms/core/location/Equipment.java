package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Instant;
import java.util.List;

/** What stands at a location, for tests. */
public final class Equipment {

    private Equipment() {}

    /** Connector {@code 1}: a type 2 socket of 22 kW. */
    public static Connector aSocket(ConnectorState state, Instant at) {
        return new Connector(
                new ConnectorId("1"),
                1,
                "IEC_62196_T2",
                ConnectorFormat.SOCKET,
                PowerType.AC_3_PHASE,
                230,
                32,
                Watts.ofKilo(22),
                state,
                at);
    }

    /** The EVSE {@code station-number}, whose station has never been online. */
    public static Evse anEvse(String station, int number, Connector connector) {
        String uid = station + "-" + number;
        return new Evse(
                new EvseUid(uid),
                "IT*EML*" + uid,
                new StationId(station),
                number,
                List.of(connector),
                false,
                false,
                connector.lastUpdated());
    }
}
