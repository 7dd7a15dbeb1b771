package io.emall.wire.ocpi.v230.bookings;

import io.emall.wire.Length;

/**
 * Who may use a booking (OCPI Bookings 1.1).
 *
 * @param type open list: AD_HOC_USER, APP_USER, EMAID, OTHER, RFID
 */
public record BookingToken(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String uid,
        String type,
        @Length(max = 36) String contractId) {}
