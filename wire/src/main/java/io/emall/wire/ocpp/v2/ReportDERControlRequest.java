package io.emall.wire.ocpp.v2;

import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station reports settings of its inverter (OCPP 2.1 R).
 *
 * @param tbc whether more parts follow; absent means false
 */
@Since("2.1")
public record ReportDERControlRequest(
        int requestId,
        @Size(min = 1, max = 24) @Nullable List<ReportedDerCurve> curve,
        @Size(min = 1, max = 24) @Nullable List<ReportedEnterService> enterService,
        @Size(min = 1, max = 24) @Nullable List<ReportedFixedPf> fixedPFAbsorb,
        @Size(min = 1, max = 24) @Nullable List<ReportedFixedPf> fixedPFInject,
        @Size(min = 1, max = 24) @Nullable List<ReportedFixedVar> fixedVar,
        @Size(min = 1, max = 24) @Nullable List<ReportedFreqDroop> freqDroop,
        @Size(min = 1, max = 24) @Nullable List<ReportedGradient> gradient,
        @Size(min = 1, max = 24) @Nullable List<ReportedLimitMaxDischarge> limitMaxDischarge,
        @Nullable Boolean tbc,
        @Nullable CustomData customData)
        implements Request<ReportDERControlResponse> {

    /** With the required fields only. */
    public ReportDERControlRequest(int requestId) {
        this(requestId, null, null, null, null, null, null, null, null, null, null);
    }
}
