package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/** A service beside energy and what it costs. */
public record AdditionalSelectedServices(
        RationalNumber serviceFee,
        @Length(max = 80) String serviceName,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public AdditionalSelectedServices(RationalNumber serviceFee, String serviceName) {
        this(serviceFee, serviceName, null);
    }
}
