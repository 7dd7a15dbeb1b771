package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Violation;
import io.emall.wire.ocpp.Request;
import java.util.Optional;
import java.util.Set;

/** What we may ask of a station that is not accepted, and what it may then send (P-20). */
public interface Restraint {
    /** All may be asked, and nothing follows. */
    Restraint NONE = new Restraint() {
        @Override
        public Set<String> startingCharging() {
            return Set.of();
        }

        @Override
        public Set<String> follows(Request<?> request) {
            return Set.of();
        }
    };

    /** The actions that a station must not be asked while it waits: to start or stop charging. */
    Set<String> startingCharging();

    /** The actions with which a station does what it is asked; it may send them even while it waits. */
    Set<String> follows(Request<?> request);

    /** Why this must not be sent now; empty if it may. A rejected station is sent nothing (B03.FR.03). */
    default Optional<Violation> refusal(Admission.State state, Request<?> request) {
        return switch (state) {
            case REJECTED -> Optional.of(violation("the station was rejected, so it is sent nothing"));
            case PENDING ->
                startingCharging().contains(request.getClass().getSimpleName())
                        ? Optional.of(violation("the station is not accepted yet"))
                        : Optional.empty();
            case NEW, ACCEPTED -> Optional.empty();
        };
    }

    private static Violation violation(String why) {
        return new Violation(Violation.Kind.PROPERTY, "", why);
    }
}
