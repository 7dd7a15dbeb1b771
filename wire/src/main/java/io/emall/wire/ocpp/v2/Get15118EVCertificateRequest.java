package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/**
 * A station passes on a vehicle's request for a contract certificate (OCPP 2.0.1 M01).
 *
 * @param exiRequest Base64
 */
public record Get15118EVCertificateRequest(
        @Length(max = 50) String iso15118SchemaVersion,
        CertificateAction action,
        @Length(max = 5600) String exiRequest,
        @Nullable CustomData customData)
        implements Request<Get15118EVCertificateResponse> {

    /** With the required fields only. */
    public Get15118EVCertificateRequest(String iso15118SchemaVersion, CertificateAction action, String exiRequest) {
        this(iso15118SchemaVersion, action, exiRequest, null);
    }
}
