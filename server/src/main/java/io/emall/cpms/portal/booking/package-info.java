/** The one schedule for people: calendar, bookings, maintenance and opening hours. */
@NullMarked
package io.emall.cpms.portal.booking;

import org.jspecify.annotations.NullMarked;
