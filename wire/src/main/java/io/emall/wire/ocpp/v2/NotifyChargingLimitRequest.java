package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station reports a charging limit that came from elsewhere (OCPP 2.0.1 K12). */
public record NotifyChargingLimitRequest(
        ChargingLimit chargingLimit,
        @Size(min = 1) @Nullable List<ChargingSchedule> chargingSchedule,
        @Range(since = "2.1", min = 0) @Nullable Integer evseId,
        @Nullable CustomData customData)
        implements Request<NotifyChargingLimitResponse> {

    /** With the required fields only. */
    public NotifyChargingLimitRequest(ChargingLimit chargingLimit) {
        this(chargingLimit, null, null, null);
    }
}
