/** The one schedule: bookings, reservations, maintenance and opening hours, and what keeps them apart. */
@NullMarked
package io.emall.cpms.core.schedule;

import org.jspecify.annotations.NullMarked;
