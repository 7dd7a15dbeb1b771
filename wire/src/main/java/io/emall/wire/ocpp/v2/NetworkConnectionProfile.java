package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Required;
import io.emall.wire.Since;
import org.jspecify.annotations.Nullable;

/**
 * A way to connect to a CSMS.
 *
 * @param messageTimeout seconds
 */
public record NetworkConnectionProfile(
        @Required(until = "2.1") @Nullable OcppVersion ocppVersion,
        OcppTransport ocppTransport,

        @Length(max = 512) @Length(since = "2.1", max = 2000)
        String ocppCsmsUrl,

        int messageTimeout,
        @Range(since = "2.1", min = 0) int securityProfile,
        OcppInterface ocppInterface,
        @Nullable Apn apn,
        @Nullable Vpn vpn,
        @Since("2.1") @Length(max = 48) @Nullable String identity,
        @Since("2.1") @Length(max = 64) @Nullable String basicAuthPassword,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public NetworkConnectionProfile(
            OcppVersion ocppVersion,
            OcppTransport ocppTransport,
            String ocppCsmsUrl,
            int messageTimeout,
            int securityProfile,
            OcppInterface ocppInterface) {
        this(
                ocppVersion,
                ocppTransport,
                ocppCsmsUrl,
                messageTimeout,
                securityProfile,
                ocppInterface,
                null,
                null,
                null,
                null,
                null);
    }

    /** With the fields that 2.0.1 has. */
    public NetworkConnectionProfile(
            @Nullable OcppVersion ocppVersion,
            OcppTransport ocppTransport,
            String ocppCsmsUrl,
            int messageTimeout,
            int securityProfile,
            OcppInterface ocppInterface,
            @Nullable Apn apn,
            @Nullable Vpn vpn,
            @Nullable CustomData customData) {
        this(
                ocppVersion,
                ocppTransport,
                ocppCsmsUrl,
                messageTimeout,
                securityProfile,
                ocppInterface,
                apn,
                vpn,
                null,
                null,
                customData);
    }
}
