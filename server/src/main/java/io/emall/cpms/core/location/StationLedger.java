package io.emall.cpms.core.location;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;

/** Where what stations say of themselves becomes durable; returns after the commit like the session ledger. */
public interface StationLedger {

    /** The station came online; @return the epoch of this connection, higher than any before. */
    long connected(StationId station, String protocol, Instant at);

    /** The connection of that epoch is gone; a later one is not disturbed (field lesson 1). */
    void disconnected(StationId station, long epoch, Instant at);

    void booted(StationId station, Station.Identity identity, Instant at);

    /** One connector's new state, in the station's own words too. */
    void reported(StationId station, ConnectorReport report);

    /** At start-up: no station is connected to a node that was not running. */
    void allDisconnected(Instant at);

    /**
     * @param evse the EVSE's number at the station
     * @param words the station's own, such as {@code SuspendedEV}
     * @param error an error code with its text, empty if none
     */
    record ConnectorReport(int evse, int connector, ConnectorState state, String words, String error, Instant at) {}
}
