package io.emall.wire.ocpi.v221;

import java.time.Instant;

/** An exception to the regular hours (OCPI 2.2.1 mod_locations). */
public record ExceptionalPeriod(Instant periodBegin, Instant periodEnd) {}
