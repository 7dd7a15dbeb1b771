package io.emall.cpms.core.token;

import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A driver whom an eMSP's START_SESSION vouched for at an EVSE: not asked again for 15 minutes (O-37).
 *
 * @param number the remote start's number, which a 2.x station sends back
 */
public record Grant(
        int number, EvseUid evse, Driver driver, @Nullable BookingId booking, Instant at) {}
