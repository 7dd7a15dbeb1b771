package io.emall.cpms.ocpp.rpc;

import tools.jackson.databind.node.ObjectNode;

/**
 * Puts right what stations are known to get wrong in one kind of message (field lesson 13). Asked only about payloads that
 * break the rules; what it makes of one is checked against the rules again.
 */
@FunctionalInterface
public interface Mender {

    /** Changes the payload in place, as far as it can; anything may be missing or of another type than it should be. */
    void mend(ObjectNode payload);
}
