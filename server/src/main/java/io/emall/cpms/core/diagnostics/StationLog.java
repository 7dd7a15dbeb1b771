package io.emall.cpms.core.diagnostics;

import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A log that a station was asked for.
 *
 * @param number of the request, which the station's reports bear
 * @param oldest only what is not older; null for all
 * @param latest only what is not newer; null for all
 * @param elsewhere where the station brings it; null: to us
 * @param openUntil when the address closes
 * @param words the station's own
 * @param announced what the station said the file is called
 * @param file null until it came
 */
public record StationLog(
        UUID id,
        int number,
        StationId station,
        LogKind kind,
        Instant at,
        String who,
        @Nullable Instant oldest,
        @Nullable Instant latest,
        @Nullable String elsewhere,
        Instant openUntil,
        LogState state,
        String words,
        @Nullable String announced,
        @Nullable StoredFile file,
        Instant changedAt) {

    /** What a file that came without a name is called. */
    public String usualName() {
        return station.value().replaceAll("[^A-Za-z0-9._-]", "_") + "-"
                + kind.name().toLowerCase(Locale.ROOT) + "-" + number + ".log";
    }
}
