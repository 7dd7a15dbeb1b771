package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.core.unit.StationId;
import java.util.Set;

/** Where failed exchanges with stations are kept. */
public interface ExchangeLog {

    /**
     * An exchange failed.
     *
     * @param action what it was about; empty if that could not be read
     * @param why in words, never a secret
     */
    void failed(StationId station, String action, String why);

    /**
     * A message broke the rules in ways stations are known for, and was understood nevertheless.
     *
     * @param quirks by name
     * @param violation the first rule it broke
     */
    void mended(StationId station, Set<String> quirks, String violation);

    /**
     * A message about a transaction could not be understood. It must be kept durably before this returns, because the
     * station is told so only then and may then throw it away.
     *
     * @param frame the whole message as it came
     */
    void quarantine(StationId station, String frame, String why);
}
