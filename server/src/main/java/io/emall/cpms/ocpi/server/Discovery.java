package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Registrar.Reason;
import io.emall.cpms.ocpi.http.Access;
import io.emall.cpms.ocpi.http.Ask;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds out what a partner speaks and where: its versions, then the details of the best common one (O-20, O-21). */
final class Discovery {

    /** What was found, or why not. */
    sealed interface Found {
        record Endpoints(String version, Map<String, URI> urls, Access access) implements Found {
            @Nullable
            URI credentials() {
                URI receiver = urls.get("credentials:RECEIVER");
                return receiver == null ? urls.get("credentials:SENDER") : receiver;
            }
        }

        record Nothing(Reason reason, String detail) implements Found {}
    }

    private final PartnerHttp http;

    Discovery(PartnerHttp http) {
        this.http = http;
    }

    /** @param ours the versions that would do, the best first */
    Found explore(URI versionsUrl, Access access, List<String> ours) {
        Exchange versions = http.send(Ask.get(versionsUrl, access));
        if (versions instanceof Exchange.Refused refused && refused.http() == 401) {
            Access other = new Access(access.token(), !access.plain());
            return choose(http.send(Ask.get(versionsUrl, other)), other, ours);
        }
        return choose(versions, access, ours);
    }

    private Found choose(Exchange versions, Access access, List<String> ours) {
        if (!(versions instanceof Exchange.Done done)) {
            return new Found.Nothing(reason(versions), versions.words());
        }
        Map<String, URI> theirs = new HashMap<>();
        for (JsonNode version : done.data()) {
            Urls.parse(version.path("url").asString(""))
                    .ifPresent(url -> theirs.put(version.path("version").asString(""), url));
        }
        for (String version : ours) {
            URI url = theirs.get(version);
            if (url != null) {
                return details(version, http.send(Ask.get(url, access)), access);
            }
        }
        return new Found.Nothing(Reason.NO_COMMON_VERSION, "");
    }

    private static Reason reason(Exchange versions) {
        if (!(versions instanceof Exchange.Refused refused)) {
            return Reason.UNREACHABLE;
        }
        return refused.http() == 401 || refused.http() == 403 ? Reason.TOKEN_REFUSED : Reason.NO_VERSIONS;
    }

    private static Found details(String version, Exchange details, Access access) {
        if (!(details instanceof Exchange.Done done)) {
            return new Found.Nothing(Reason.DETAILS_UNREADABLE, details.words());
        }
        Map<String, URI> urls = new HashMap<>();
        for (JsonNode endpoint : done.data().path("endpoints")) {
            String module = name(endpoint.path("identifier").asString(""));
            String role = endpoint.path("role").asString("");
            Urls.parse(endpoint.path("url").asString("")).ifPresent(url -> urls.put(module + ":" + role, url));
        }
        Found.Endpoints found = new Found.Endpoints(version, Map.copyOf(urls), access);
        boolean enough = found.credentials() != null && urls.keySet().stream().anyMatch(Discovery::isFunctional);
        return enough ? found : new Found.Nothing(Reason.ENDPOINTS_MISSING, "");
    }

    /** Bookings' identifier and its addresses have different names, so partners differ too (ADR 24). */
    private static String name(String identifier) {
        boolean isBooking = identifier.equalsIgnoreCase("bookings") || identifier.equalsIgnoreCase("booking");
        return isBooking ? "Booking" : identifier;
    }

    private static boolean isFunctional(String endpoint) {
        return !endpoint.startsWith("credentials:");
    }
}
