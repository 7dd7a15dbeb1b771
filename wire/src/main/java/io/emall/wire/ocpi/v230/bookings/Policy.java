package io.emall.wire.ocpi.v230.bookings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether one may come without a booking (OCPI Bookings 1.1).
 *
 * @param adHoc how many may
 */
public record Policy(boolean reservationRequired, @Nullable BigDecimal adHoc) {}
