package io.emall.cpms.ocpp.rpc;

/**
 * What happens to connections, for those who keep track. Called on the connection's virtual thread, in order with its
 * messages: {@code connected} before the first, {@code disconnected} after the last.
 */
public interface StationEvents {

    /**
     * The station has a connection. May come again for a newer connection that replaced the one before. If this throws,
     * the station is disconnected, and may try again later.
     */
    void connected(StationConnection station);

    /**
     * The station has no connection any more; not called when a newer one took over.
     *
     * @param why in words, for the log
     */
    void disconnected(StationConnection station, String why);
}
