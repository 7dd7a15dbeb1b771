package io.emall.cpms.core.firmware;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stations a campaign is for: those of which all that is given is true.
 *
 * @param stations these only; empty for all
 * @param exceptVersion not those that say they run it already; null for all
 */
public record Selection(
        @Nullable String vendor,
        @Nullable String model,
        @Nullable LocationId location,
        List<StationId> stations,
        @Nullable String exceptVersion) {}
