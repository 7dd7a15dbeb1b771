package io.emall.wire.ocpi.v230.bookings;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking with all that was asked about it (OCPI Bookings 1.1).
 *
 * @param countryCode of the CPO
 * @param partyId of the CPO
 * @param requestId the eMSP's
 * @param bookingTerms as they were accepted
 */
public record Booking(
        @Length(max = 36) String id,
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String requestId,
        @Length(max = 36) String locationId,
        Timeslot period,
        ReservationStatus reservationStatus,
        @Length(max = 36) String authorizationReference,
        BookingTerms bookingTerms,
        @Size(min = 1) List<BookingRequestStatus> bookingRequests,
        Instant lastUpdated,
        @Nullable BookingOption bookingOption,
        @Nullable List<BookingToken> bookingTokens,
        @Length(max = 36) @Nullable List<String> tariffIds,
        @Nullable Cancellation canceled,
        @Nullable List<AccessInformation> accessInformation) {}
