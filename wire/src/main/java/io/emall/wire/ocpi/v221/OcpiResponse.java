package io.emall.wire.ocpi.v221;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every answer (OCPI 2.2.1 transport_and_format).
 *
 * @param <T> what was asked for
 * @param data absent when there is nothing to say or something went wrong
 * @param statusCode 1xxx success, 2xxx client error, 3xxx server error, 4xxx hub error
 */
public record OcpiResponse<T>(
        @Nullable T data, int statusCode, @Nullable String statusMessage, Instant timestamp) {}
