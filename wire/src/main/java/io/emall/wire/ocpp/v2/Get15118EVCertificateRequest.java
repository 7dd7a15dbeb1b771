package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station passes on a vehicle's request for a contract certificate (OCPP 2.0.1 M01).
 *
 * @param exiRequest Base64
 */
public record Get15118EVCertificateRequest(
        @Length(max = 50) String iso15118SchemaVersion,
        CertificateAction action,

        @Length(max = 5600) @Length(since = "2.1", max = 11000)
        String exiRequest,

        @Since("2.1") @Range(min = 0) @Nullable Integer maximumContractCertificateChains,

        @Since("2.1") @Size(min = 1, max = 8) @Length(max = 255) @Nullable
        List<String> prioritizedEMAIDs,

        @Nullable CustomData customData)
        implements Request<Get15118EVCertificateResponse> {

    /** With the required fields only. */
    public Get15118EVCertificateRequest(String iso15118SchemaVersion, CertificateAction action, String exiRequest) {
        this(iso15118SchemaVersion, action, exiRequest, null, null, null);
    }

    /** With the fields that 2.0.1 has. */
    public Get15118EVCertificateRequest(
            String iso15118SchemaVersion,
            CertificateAction action,
            String exiRequest,
            @Nullable CustomData customData) {
        this(iso15118SchemaVersion, action, exiRequest, null, null, customData);
    }
}
