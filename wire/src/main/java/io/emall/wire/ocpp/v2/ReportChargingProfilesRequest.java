package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.OneOf;
import io.emall.wire.Range;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station sends a part of its charging profiles (OCPP 2.0.1 K09).
 *
 * @param tbc whether more parts follow; absent means false
 */
public record ReportChargingProfilesRequest(
        int requestId,

        @Length(max = 20) @OneOf(value = ChargingLimitSource.class, until = "2.1")
        String chargingLimitSource,

        @Size(min = 1) List<ChargingProfile> chargingProfile,
        @Range(since = "2.1", min = 0) int evseId,
        @Nullable Boolean tbc,
        @Nullable CustomData customData)
        implements Request<ReportChargingProfilesResponse> {

    /** With the required fields only. */
    public ReportChargingProfilesRequest(
            int requestId, String chargingLimitSource, List<ChargingProfile> chargingProfile, int evseId) {
        this(requestId, chargingLimitSource, chargingProfile, evseId, null, null);
    }
}
