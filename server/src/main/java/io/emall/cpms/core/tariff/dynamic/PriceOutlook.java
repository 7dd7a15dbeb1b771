package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a price may go on.
 *
 * @param shown the version that holds before the first block; null if there is none
 * @param costs block by block from now on
 * @param path block by block, as far as anybody knows or set a price by hand
 * @param isOpen whether it is time to announce the price of the first block
 * @param until where a price that was set by hand goes on; null if nowhere
 * @param waiting what is missing; null if nothing is
 * @param plans of which locations, and when they were made
 */
public record PriceOutlook(
        @Nullable Tariff shown,
        List<Block> costs,
        List<Foreseen> path,
        boolean isOpen,
        @Nullable Instant until,
        Waiting.@Nullable Why waiting,
        Map<LocationId, Instant> plans) {

    static PriceOutlook none(Waiting.Why why) {
        return new PriceOutlook(null, List.of(), List.of(), false, null, why, Map.of());
    }

    /** What is to be announced now. */
    Optional<Foreseen> next() {
        return isOpen && !path.isEmpty() && path.getFirst().changes() ? Optional.of(path.getFirst()) : Optional.empty();
    }
}
