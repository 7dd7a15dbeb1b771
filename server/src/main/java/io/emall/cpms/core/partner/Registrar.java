package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.util.Optional;

/** Starts, renews and ends a partnership from our side (O-21 to O-23). Blocks for some seconds. */
public interface Registrar {

    /** Where partners find our versions; empty if nobody told us our public address. */
    Optional<URI> versionsUrl();

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

    /** What is done, one after the other. */
    enum Step {
        VERSIONS,
        /** The best common version, and its endpoints. */
        CHOICE,
        CREDENTIALS
    }

    /** Why it did not work, and at which step. */
    enum Reason {
        UNKNOWN_PARTNER(Step.VERSIONS),
        NOT_REGISTERED(Step.VERSIONS),
        NO_PUBLIC_URL(Step.VERSIONS),
        UNREACHABLE(Step.VERSIONS),
        TOKEN_REFUSED(Step.VERSIONS),
        /** Somebody answered, but not with versions. */
        NO_VERSIONS(Step.VERSIONS),
        NO_COMMON_VERSION(Step.CHOICE),
        DETAILS_UNREADABLE(Step.CHOICE),
        ENDPOINTS_MISSING(Step.CHOICE),
        /** Whether they took our credentials nobody knows. */
        UNANSWERED(Step.CREDENTIALS),
        REFUSED(Step.CREDENTIALS),
        NO_EMSP_ROLE(Step.CREDENTIALS),
        PARTY_TAKEN(Step.CREDENTIALS);

        private final Step step;

        Reason(Step step) {
            this.step = step;
        }

        public Step step() {
            return step;
        }
    }
}
