package io.emall.wire.ocpp.v2;

import io.emall.wire.ocpp.Response;
import org.jspecify.annotations.Nullable;

/** The part was received. Answers {@link ReportChargingProfilesRequest} (OCPP 2.0.1 K09). */
public record ReportChargingProfilesResponse(@Nullable CustomData customData) implements Response {

    /** With the required fields only. */
    public ReportChargingProfilesResponse() {
        this(null);
    }
}
