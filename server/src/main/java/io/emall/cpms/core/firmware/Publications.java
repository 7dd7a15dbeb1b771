package io.emall.cpms.core.firmware;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;

/** Firmware that local controllers publish to the stations behind them (OCPP 2.0.1 L03). */
public interface Publications {

    /**
     * @param number of the request; 0 if the controller did not say
     * @param status its own word
     * @param locations where its stations fetch it
     */
    record Publication(StationId station, int number, String status, List<String> locations, Instant at) {}

    /** The latest word of each request is kept. */
    void reported(Publication publication);

    /** Newest first. */
    List<Publication> of(StationId station);
}
