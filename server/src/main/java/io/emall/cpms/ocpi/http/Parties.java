package io.emall.cpms.ocpi.http;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.unit.OperatorId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who speaks to whom, as the routing headers of functional modules say it (O-8). */
public record Parties(
        OperatorId from,
        @Nullable String toCountry,
        @Nullable String toParty) {

    public static Parties between(OperatorId operator, Partner partner) {
        return new Parties(operator, partner.countryCode(), partner.partyId());
    }

    /** Without a known receiver the TO headers are left out: open routing. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("OCPI-from-country-code", from.countryCode());
        headers.put("OCPI-from-party-id", from.partyId());
        if (toCountry != null && toParty != null) {
            headers.put("OCPI-to-country-code", toCountry);
            headers.put("OCPI-to-party-id", toParty);
        }
        return headers;
    }
}
