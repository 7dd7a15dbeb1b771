package io.emall.sim.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a station keeps where no power cut reaches it.
 *
 * @param at when it was written
 */
public record StationMemory(Instant at, List<OutletMemory> outlets) {

    /**
     * An outlet.
     *
     * @param registerWh what its meter showed
     * @param running null when no transaction ran
     */
    public record OutletMemory(
            int number,
            double registerWh,
            int soc,
            @Nullable TransactionMemory running) {}

    /**
     * A transaction.
     *
     * @param seqNo the next one
     */
    public record TransactionMemory(String id, Instant startedAt, long startWh, String token, int seqNo) {}
}
