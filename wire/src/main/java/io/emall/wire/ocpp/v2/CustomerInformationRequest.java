package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Range;
import io.emall.wire.ocpp.Request;
import org.jspecify.annotations.Nullable;

/** Asks a station to report or forget what it knows about a customer (OCPP 2.0.1 N09). */
public record CustomerInformationRequest(
        @Range(since = "2.1", min = 0) int requestId,
        boolean report,
        boolean clear,
        @Nullable CertificateHashData customerCertificate,
        @Nullable IdToken idToken,
        @Length(max = 64) @Nullable String customerIdentifier,
        @Nullable CustomData customData)
        implements Request<CustomerInformationResponse> {

    /** With the required fields only. */
    public CustomerInformationRequest(int requestId, boolean report, boolean clear) {
        this(requestId, report, clear, null, null, null, null);
    }
}
