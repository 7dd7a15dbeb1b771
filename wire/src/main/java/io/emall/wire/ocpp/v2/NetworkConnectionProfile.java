package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/**
 * A way to connect to a CSMS.
 *
 * @param messageTimeout seconds
 */
public record NetworkConnectionProfile(
        OcppVersion ocppVersion,
        OcppTransport ocppTransport,
        @Length(max = 512) String ocppCsmsUrl,
        int messageTimeout,
        int securityProfile,
        OcppInterface ocppInterface,
        @Nullable Apn apn,
        @Nullable Vpn vpn,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public NetworkConnectionProfile(
            OcppVersion ocppVersion,
            OcppTransport ocppTransport,
            String ocppCsmsUrl,
            int messageTimeout,
            int securityProfile,
            OcppInterface ocppInterface) {
        this(ocppVersion, ocppTransport, ocppCsmsUrl, messageTimeout, securityProfile, ocppInterface, null, null, null);
    }
}
