package io.emall.cpms.ocpi.peer;

import java.util.Map;

/** A party on a platform, by OCPI's triple. */
public record Role(String role, String countryCode, String partyId) {

    public static Role emsp(String countryCode, String partyId) {
        return new Role("EMSP", countryCode, partyId);
    }

    Map<String, Object> json() {
        return Map.of(
                "role", role,
                "country_code", countryCode,
                "party_id", partyId,
                "business_details", Map.of("name", "Party " + partyId));
    }
}
