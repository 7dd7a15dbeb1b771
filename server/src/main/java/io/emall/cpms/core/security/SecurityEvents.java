package io.emall.cpms.core.security;

import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** Where security events go: the log and the alarms. Does not throw and hardly blocks. */
@FunctionalInterface
public interface SecurityEvents {

    void happened(SecurityEvent event);

    /**
     * What happened before is no trouble any more.
     *
     * @param station null for the installation
     */
    default void over(@Nullable StationId station, SecurityEvent.Kind kind) {}
}
