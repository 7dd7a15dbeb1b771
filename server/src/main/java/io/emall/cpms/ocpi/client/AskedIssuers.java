package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.token.RealTimeAuthorisation;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.wire.ocpi.v221.LocationReferences;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** POST {tokens}/{uid}/authorize at the issuer, with where the driver stands (O-36). */
public final class AskedIssuers implements RealTimeAuthorisation {

    /** A driver and a station wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Function<PartnerId, Optional<Link>> links;
    private final PartnerHttp http;
    private final FailedExchanges failures;
    private final InstantSource clock;

    AskedIssuers(
            Function<PartnerId, Optional<Link>> links,
            PartnerHttp http,
            FailedExchanges failures,
            InstantSource clock) {
        this.links = links;
        this.http = http;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public Answer ask(Token token, LocationId location, @Nullable EvseUid evse) {
        Optional<Link> link = links.apply(token.partner());
        Optional<URI> endpoint = link.flatMap(l -> l.sender("tokens"));
        Optional<Link.To> their = link.flatMap(l -> l.to(token.party()));
        if (their.isEmpty() || endpoint.isEmpty()) {
            return new Answer.Unreachable();
        }
        String url =
                Urls.under(endpoint.get(), token.uid().value(), "authorize") + "?type=" + Urls.encode(token.type());
        var here = new LocationReferences(location.value(), evse == null ? null : List.of(evse.value()));
        Exchange answer =
                http.send(their.get().ask("POST", URI.create(url), here).within(PATIENCE));
        return understood(token.partner(), answer, evse);
    }

    private Answer understood(PartnerId issuer, Exchange answer, @Nullable EvseUid evse) {
        if (answer instanceof Exchange.Done done && done.data().path("allowed").isString()) {
            return verdict(done.data(), evse);
        }
        if (answer instanceof Exchange.Refused refused && refused.isNotFound()) {
            return new Answer.Refused(Reason.UNKNOWN);
        }
        String why = answer instanceof Exchange.Done ? "an answer without a verdict" : answer.words();
        failures.record(new Failure(clock.instant(), "partner " + issuer, "authorize", why, null));
        return new Answer.Unreachable();
    }

    private static Answer verdict(JsonNode info, @Nullable EvseUid evse) {
        return switch (info.path("allowed").stringValue()) {
            case "ALLOWED" ->
                isExcluded(info.path("location").path("evse_uids"), evse)
                        ? new Answer.Refused(Reason.NOT_HERE)
                        : new Answer.Allowed(reference(info));
            case "BLOCKED" -> new Answer.Refused(Reason.BLOCKED);
            case "EXPIRED" -> new Answer.Refused(Reason.EXPIRED);
            case "NO_CREDIT" -> new Answer.Refused(Reason.NO_CREDIT);
            default -> new Answer.Refused(Reason.NOT_HERE);
        };
    }

    private static @Nullable String reference(JsonNode info) {
        JsonNode reference = info.path("authorization_reference");
        return reference.isString() ? reference.stringValue() : null;
    }

    /** The answer names the EVSEs the driver may use, if it names any. */
    private static boolean isExcluded(JsonNode allowed, @Nullable EvseUid evse) {
        if (evse == null || !allowed.isArray() || allowed.isEmpty()) {
            return false;
        }
        for (JsonNode uid : allowed) {
            if (uid.asString("").equalsIgnoreCase(evse.value())) {
                return false;
            }
        }
        return true;
    }
}
