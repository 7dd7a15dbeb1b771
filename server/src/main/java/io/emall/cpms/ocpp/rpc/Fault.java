package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Violation;

/** Why a message of a station is answered with a CALLERROR; each version spells its code (P-13, P-14). */
public sealed interface Fault {

    /** For people who read the station's log. */
    String description();

    /** The frame is no call: not an array, no readable id, no payload. */
    record Envelope(String description) implements Fault {}

    /** A message type number this version does not have. */
    record UnknownType(String description) implements Fault {}

    /** An action this version does not have. */
    record UnknownAction(String action) implements Fault {
        @Override
        public String description() {
            return "unknown action " + action;
        }
    }

    /** An action of this version that we do not take from stations. */
    record UnsupportedAction(String action) implements Fault {
        @Override
        public String description() {
            return action + " is not supported here";
        }
    }

    /** The payload breaks the rules of its schema. */
    record Payload(Violation violation) implements Fault {
        @Override
        public String description() {
            return violation.toString();
        }
    }

    /** Not now: for instance before the station was accepted (P-20). */
    record Forbidden(String description) implements Fault {}

    /** Our own failure; what it was stays with us. */
    record Internal() implements Fault {
        @Override
        public String description() {
            return "internal error";
        }
    }
}
