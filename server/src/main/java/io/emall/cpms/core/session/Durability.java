package io.emall.cpms.core.session;

import java.util.Optional;

/** Whether what stations report can be made durable just now; while it cannot, nothing is acknowledged to them. */
public interface Durability {

    /** Empty as long as writing works. */
    Optional<Standstill> standstill();

    /** Why nothing could be written for some seconds. */
    enum Standstill {
        NO_ROOM,
        UNREACHABLE
    }
}
