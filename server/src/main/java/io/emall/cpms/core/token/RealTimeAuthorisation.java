package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import org.jspecify.annotations.Nullable;

/** Asks the issuer of a token whether it may charge now (O-36). Blocks, a few seconds at most. */
public interface RealTimeAuthorisation {

    Answer ask(Token token, LocationId location, @Nullable EvseUid evse);

    /** The issuer's answer. */
    sealed interface Answer {
        record Allowed(@Nullable String authorizationReference) implements Answer {}

        record Refused(Authorisation.Reason reason) implements Answer {}

        /** The issuer could not be asked or did not answer sensibly. */
        record Unreachable() implements Answer {}
    }
}
