package io.emall.cpms.core.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change somebody asked for.
 *
 * @param before null if it was not known or is a secret
 */
public record DeviceChange(
        UUID id, Instant at, String who, @Nullable String before, Changed changed) {}
