package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.StationId;

/** No station of this identity is registered (any more). */
public final class UnknownStation extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownStation(StationId id) {
        super("No station " + id + " is registered");
    }
}
