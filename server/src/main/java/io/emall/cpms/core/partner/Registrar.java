package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;

/** Starts, renews and ends a partnership from our side (O-21 to O-23). Blocks for some seconds. */
public interface Registrar {

    /** Registers with a partner that invited us: its versions URL and its invitation token (CREDENTIALS_TOKEN_A). */
    Outcome register(PartnerId partner, URI versionsUrl, Secret invitation);

    /** Exchanges new tokens in both directions; the old ones die. */
    Outcome renew(PartnerId partner);

    /** Tells the partner that it is over and forgets its tokens, whatever it answers. */
    Outcome end(PartnerId partner);

    /** How it went. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        /** @param detail what the partner or the network said; empty if there is nothing to add */
        record Failed(Reason reason, String detail) implements Outcome {}
    }

    /** Why it did not work. */
    enum Reason {
        UNKNOWN_PARTNER,
        NOT_REGISTERED,
        NO_PUBLIC_URL,
        UNREACHABLE,
        NO_COMMON_VERSION,
        ENDPOINTS_MISSING,
        NO_EMSP_ROLE,
        PARTY_TAKEN,
        REFUSED
    }
}
