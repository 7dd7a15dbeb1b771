package io.emall.cpms.core.diagnostics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a station is told.
 *
 * @param number of the request
 * @param address where it brings the log
 */
public record LogOrder(
        int number,
        LogKind kind,
        String address,
        @Nullable Instant oldest,
        @Nullable Instant latest) {}
