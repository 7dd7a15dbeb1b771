package io.emall.cpms.core.view;

import io.emall.cpms.core.forecast.FreeSockets;
import io.emall.cpms.core.forecast.Outlook;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.unit.EvseUid;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What drivers find at a location: sockets by speed class and type, their price, and when the first is free (R11). */
public record ExternalStatus(LocationSheet sheet, FreeSockets.Expected expected) {

    /** When the first socket of a class without a free one will be free; null if one is, or if that cannot be told. */
    public @Nullable Outlook first(SpeedClass speed) {
        return expected.first().get(speed);
    }

    /** When the EVSE will be free; null if it is, or if that cannot be told. */
    public @Nullable Outlook at(EvseUid evse) {
        return expected.evses().get(evse);
    }

    /** How the sockets of a speed class stand, by their type. */
    public Map<String, SocketCount> types(SpeedClass speed) {
        Map<String, SocketCount> types = new TreeMap<>();
        for (Evse evse : sheet.location().evses()) {
            for (Connector connector : evse.connectors()) {
                if (connector.speed() == speed) {
                    types.merge(connector.standard(), SocketCount.one(evse.status()), SocketCount::plus);
                }
            }
        }
        return types;
    }
}
