package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Since;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Gives a station a setting for its inverter (OCPP 2.1 R). */
@Since("2.1")
public record SetDERControlRequest(
        boolean isDefault,
        @Length(max = 36) String controlId,
        DerControlType controlType,
        @Nullable DerCurve curve,
        @Nullable EnterService enterService,
        @Nullable FixedPf fixedPFAbsorb,
        @Nullable FixedPf fixedPFInject,
        @Nullable FixedVar fixedVar,
        @Nullable FreqDroop freqDroop,
        @Nullable Gradient gradient,
        @Nullable LimitMaxDischarge limitMaxDischarge,
        @Nullable CustomData customData)
        implements Request<SetDERControlResponse> {

    /** With the required fields only. */
    public SetDERControlRequest(boolean isDefault, String controlId, DerControlType controlType) {
        this(isDefault, controlId, controlType, null, null, null, null, null, null, null, null, null);
    }
}
