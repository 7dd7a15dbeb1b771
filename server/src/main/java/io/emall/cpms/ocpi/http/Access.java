package io.emall.cpms.ocpi.http;

import io.emall.cpms.core.partner.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The token we present.
 *
 * @param plain whether the partner wants it without base64 (O-2)
 */
public record Access(Secret token, boolean plain) {

    /** {@code Token}, one space, the token in RFC 4648 §4 (O-1). */
    String header() {
        String token = this.token.reveal();
        return "Token " + (plain ? token : Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
    }
}
