package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners.Bearer;
import io.emall.cpms.core.partner.Secret;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who asks: a partner, recognised by its token.
 *
 * @param invitation whether the token only serves to register (CREDENTIALS_TOKEN_A)
 * @param plain whether it came without base64 (O-2)
 */
public record Caller(Partner partner, boolean invitation, Secret token, boolean plain) {

    private static final String ATTRIBUTE = Caller.class.getName();

    static Caller of(Bearer bearer, PresentedToken token) {
        return new Caller(bearer.partner(), bearer.invitation(), new Secret(token.value()), token.plain());
    }

    static Caller of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("the token filter did not see this request");
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
