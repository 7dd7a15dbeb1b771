package io.emall.wire.ocpi.v230.bookings;

import io.emall.wire.ocpi.v221.Role;

/** Who cancelled, and why (OCPI Bookings 1.1). */
public record Cancellation(CanceledReason cancellationReason, Role whoCanceled) {}
