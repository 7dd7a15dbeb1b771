/** What is promised on an EVSE: reservations now, bookings and maintenance in the same table later. */
@NullMarked
package io.emall.cpms.core.schedule;

import org.jspecify.annotations.NullMarked;
