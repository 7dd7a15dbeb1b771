/** Bookings ahead of time between OCPI's words and ours (OCPI 2.3.0, Bookings 1.1, ADR 24). */
@NullMarked
package io.emall.cpms.ocpi.booking;

import org.jspecify.annotations.NullMarked;
