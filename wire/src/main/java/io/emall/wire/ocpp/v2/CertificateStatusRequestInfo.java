package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate and where to ask about it. */
public record CertificateStatusRequestInfo(
        CertificateHashData certificateHashData,
        RevocationSource source,
        @Size(min = 1, max = 5) @Length(max = 2000) List<String> urls,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public CertificateStatusRequestInfo(
            CertificateHashData certificateHashData, RevocationSource source, List<String> urls) {
        this(certificateHashData, source, urls, null);
    }
}
