package io.emall.cpms.core.location;

import java.util.Collection;

/** The status shown to drivers; the names are OCPI's (mod_locations §Status). */
public enum EvseStatus {
    AVAILABLE,
    CHARGING,
    RESERVED,
    INOPERATIVE,
    OUTOFORDER,
    UNKNOWN,
    REMOVED;

    /**
     * What an EVSE shows, from what its station said of its connectors and whether we hold it for somebody (O-31).
     * An offline station shows UNKNOWN, never its last state (field lesson 15).
     */
    public static EvseStatus of(boolean online, boolean held, Collection<ConnectorState> connectors) {
        if (!online || connectors.isEmpty()) {
            return UNKNOWN;
        }
        if (connectors.contains(ConnectorState.OCCUPIED)) {
            return CHARGING;
        }
        boolean isFree = connectors.contains(ConnectorState.AVAILABLE);
        boolean isKept = held && (isFree || connectors.contains(ConnectorState.UNREPORTED));
        if (isKept || connectors.contains(ConnectorState.RESERVED)) {
            return RESERVED;
        }
        if (isFree) {
            return AVAILABLE;
        }
        if (connectors.contains(ConnectorState.UNREPORTED)) {
            return UNKNOWN;
        }
        return connectors.contains(ConnectorState.UNAVAILABLE) ? INOPERATIVE : OUTOFORDER;
    }
}
