package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/**
 * Who charged (OCPI 2.2.1 mod_cdrs).
 *
 * @param type open list: AD_HOC_USER, APP_USER, OTHER, RFID
 */
public record CdrToken(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String uid,
        String type,
        @Length(max = 36) String contractId) {}
