package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.unit.OperatorId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The routing headers of functional modules: checked in requests, swapped in answers (O-8). */
final class Routing {

    private static final String TO_COUNTRY = "OCPI-to-country-code";
    private static final String TO_PARTY = "OCPI-to-party-id";
    private static final String FROM_COUNTRY = "OCPI-from-country-code";
    private static final String FROM_PARTY = "OCPI-from-party-id";

    private final Operators operators;

    Routing(Operators operators) {
        this.operators = operators;
    }

    /** A request without TO headers goes to whoever is concerned, which is us. */
    boolean isForUs(HttpServletRequest request) {
        String country = request.getHeader(TO_COUNTRY);
        String party = request.getHeader(TO_PARTY);
        OperatorId us = operators.home().id();
        return (country == null || country.equalsIgnoreCase(us.countryCode()))
                && (party == null || party.equalsIgnoreCase(us.partyId()));
    }

    void answer(Partner partner, HttpServletRequest request, HttpServletResponse response) {
        OperatorId us = operators.home().id();
        response.setHeader(FROM_COUNTRY, us.countryCode());
        response.setHeader(FROM_PARTY, us.partyId());
        set(response, TO_COUNTRY, partner.countryCode(), request.getHeader(FROM_COUNTRY));
        set(response, TO_PARTY, partner.partyId(), request.getHeader(FROM_PARTY));
    }

    private static void set(
            HttpServletResponse response, String header, @Nullable String registered, @Nullable String claimed) {
        boolean plausible = claimed != null && claimed.matches("[A-Za-z0-9]{2,3}");
        String value = plausible ? claimed : registered;
        if (value != null) {
            response.setHeader(header, value);
        }
    }
}
