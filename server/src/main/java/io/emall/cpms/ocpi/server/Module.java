package io.emall.cpms.ocpi.server;

import io.emall.wire.ocpi.v221.InterfaceRole;

/** A functional module we offer, as version details list it (O-20). */
interface Module {

    /** Below it the modules of each version are found. */
    String ROOT = "/ocpi/{version}";

    String identifier();

    InterfaceRole role();

    /** Where it is found below the version. */
    default String path() {
        return identifier();
    }

    /** Whether this version of OCPI has it. */
    default boolean isIn(String version) {
        return true;
    }
}
