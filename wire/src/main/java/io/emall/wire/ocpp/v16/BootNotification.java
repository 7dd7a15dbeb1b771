package io.emall.wire.ocpp.v16;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** A station introduces itself after (re)starting (OCPP 1.6 §4.2). */
public record BootNotification(
        @Length(max = 20) String chargePointVendor,
        @Length(max = 20) String chargePointModel,
        @Length(max = 25) @Nullable String chargePointSerialNumber,
        @Length(max = 25) @Nullable String chargeBoxSerialNumber,
        @Length(max = 50) @Nullable String firmwareVersion,
        @Length(max = 20) @Nullable String iccid,
        @Length(max = 20) @Nullable String imsi,
        @Length(max = 25) @Nullable String meterType,
        @Length(max = 25) @Nullable String meterSerialNumber)
        implements Request<BootNotificationResponse> {

    /** With the required fields only. */
    public BootNotification(String chargePointVendor, String chargePointModel) {
        this(chargePointVendor, chargePointModel, null, null, null, null, null, null, null);
    }
}
