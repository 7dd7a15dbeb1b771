/** OCPI 2.3.0's extension Bookings 1.1: charging booked ahead of time. */
@NullMarked
package io.emall.wire.ocpi.v230.bookings;

import org.jspecify.annotations.NullMarked;
