package io.emall.cpms.ocpi.http;

import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartyId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks to whom, as the routing headers of functional modules say it (O-8).
 *
 * @param to null for open routing: whoever it concerns
 */
public record Parties(OperatorId from, @Nullable PartyId to) {

    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("OCPI-from-country-code", from.countryCode());
        headers.put("OCPI-from-party-id", from.partyId());
        if (to != null) {
            headers.put("OCPI-to-country-code", to.countryCode());
            headers.put("OCPI-to-party-id", to.partyId());
        }
        return headers;
    }
}
