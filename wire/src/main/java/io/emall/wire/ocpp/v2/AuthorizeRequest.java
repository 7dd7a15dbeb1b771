package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import io.emall.wire.Size;
import io.emall.wire.ocpp.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station asks whether an identifier or contract certificate may charge (OCPP 2.0.1 C01).
 *
 * @param certificate PEM
 */
public record AuthorizeRequest(
        IdToken idToken,

        @Length(max = 5500) @Length(since = "2.1", max = 10000) @Nullable
        String certificate,

        @Size(min = 1, max = 4) @Nullable List<OcspRequestData> iso15118CertificateHashData,
        @Nullable CustomData customData)
        implements Request<AuthorizeResponse> {

    /** With the required fields only. */
    public AuthorizeRequest(IdToken idToken) {
        this(idToken, null, null, null);
    }
}
