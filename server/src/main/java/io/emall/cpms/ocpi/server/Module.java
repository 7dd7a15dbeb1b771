package io.emall.cpms.ocpi.server;

import io.emall.wire.ocpi.v221.InterfaceRole;

/** A functional module we offer, as version details list it (O-20). */
public interface Module {

    String identifier();

    InterfaceRole role();
}
