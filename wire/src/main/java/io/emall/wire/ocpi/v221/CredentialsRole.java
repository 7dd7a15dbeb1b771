package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;

/** One role of a party (OCPI 2.2.1 credentials). */
public record CredentialsRole(
        Role role,
        BusinessDetails businessDetails,
        @Length(max = 3) String partyId,
        @Length(max = 2) String countryCode) {}
