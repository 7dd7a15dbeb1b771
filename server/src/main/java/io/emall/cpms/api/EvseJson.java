package io.emall.cpms.api;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.location.SpeedClass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An EVSE with its connectors. */
record EvseJson(
        String uid,
        @Nullable String evseId,
        String stationId,
        int number,
        EvseStatus status,
        List<Plug> connectors,
        Instant lastUpdated) {
    /** @param powerW what it gives at most, in watts */
    record Plug(
            String id,
            int number,
            String standard,
            ConnectorFormat format,
            PowerType powerType,
            int voltage,
            int amperage,
            double powerW,
            SpeedClass speed,
            ConnectorState state) {
        static Plug of(Connector connector) {
            return new Plug(
                    connector.id().value(),
                    connector.number(),
                    connector.standard(),
                    connector.format(),
                    connector.powerType(),
                    connector.voltage(),
                    connector.amperage(),
                    connector.power().value(),
                    connector.speed(),
                    connector.state());
        }
    }

    static EvseJson of(Evse evse) {
        return new EvseJson(
                evse.uid().value(),
                evse.evseId(),
                evse.station().value(),
                evse.number(),
                evse.status(),
                evse.connectors().stream().map(Plug::of).toList(),
                evse.lastUpdated());
    }
}
