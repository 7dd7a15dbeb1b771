package io.emall.wire.ocpi.v230.bookings;

import io.emall.wire.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an eMSP asks for; a change and a cancellation of a booking repeat its request id (OCPI Bookings 1.1).
 *
 * @param countryCode of the eMSP
 * @param partyId of the eMSP
 * @param powerRequired kW
 * @param canceled set to cancel
 */
public record BookingRequest(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String requestId,
        @Length(max = 36) String locationId,
        @Length(max = 36) String bookingLocationId,
        Period period,
        @Length(max = 36) String authorizationReference,
        @Nullable BookingOption bookingOption,
        @Nullable List<BookingToken> tokens,
        @Nullable List<AccessInformation> accessInformation,
        @Nullable Integer powerRequired,
        @Nullable Cancellation canceled) {}
