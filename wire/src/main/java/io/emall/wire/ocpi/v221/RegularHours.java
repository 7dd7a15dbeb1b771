package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import io.emall.wire.Range;

/**
 * Opening hours of a weekday, in local time (OCPI 2.2.1 mod_locations).
 *
 * @param weekday 1 is Monday
 * @param periodBegin HH:MM
 * @param periodEnd HH:MM
 */
public record RegularHours(
        @Range(min = 1, max = 7) int weekday,
        @Length(max = 5) String periodBegin,
        @Length(max = 5) String periodEnd) {}
