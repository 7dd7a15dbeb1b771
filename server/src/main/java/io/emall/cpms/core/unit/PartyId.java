package io.emall.cpms.core.unit;

import java.util.Locale;

/** Somebody else's OCPI party, compared whatever the case (CiString), written {@code DE-ABC}. */
public record PartyId(String countryCode, String partyId) {

    public PartyId {
        countryCode = countryCode.toUpperCase(Locale.ROOT);
        partyId = partyId.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return countryCode + "-" + partyId;
    }
}
