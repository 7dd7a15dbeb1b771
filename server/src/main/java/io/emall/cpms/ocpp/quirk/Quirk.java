package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.FieldType;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way in which stations break the rules of their messages, and what they mean by it (field lesson 13). Asked only about
 * messages that break the rules; what it makes of one is held against the rules again.
 */
public interface Quirk {

    /** By which it is kept and shown, such as {@code number-as-text}. */
    String name();

    /**
     * Puts one object right, as far as it can, but not the objects in it. Anything may be missing or of another type than it
     * should be.
     *
     * @param rules of this object, in the version of the connection
     * @return whether there was anything to put right
     */
    boolean mend(ObjectNode object, FieldType.Group rules);
}
