package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.ProfileAnswers;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.Supply;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.view.ProfileView;
import io.emall.wire.ocpi.v221.ActiveChargingProfileResult;
import io.emall.wire.ocpi.v221.ChargingProfileResult;
import io.emall.wire.ocpi.v221.ChargingProfileResultType;
import io.emall.wire.ocpi.v221.ClearProfileResult;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** POST of results to their response URLs, PUT of what is in force at {chargingprofiles}/{session_id} (O-38). */
public final class PostedProfiles implements ProfileAnswers {

    private static final String MODULE = "chargingprofiles";

    private final Function<PartnerId, Optional<Link>> links;
    private final PartnerHttp http;
    private final FailedExchanges failures;
    private final InstantSource clock;

    PostedProfiles(
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
    public void set(PartnerId partner, URI responseUrl, Result result) {
        send(partner, "POST", responseUrl, new ChargingProfileResult(type(result)));
    }

    @Override
    public void cleared(PartnerId partner, URI responseUrl, Result result) {
        send(partner, "POST", responseUrl, new ClearProfileResult(type(result)));
    }

    @Override
    public void active(PartnerId partner, URI responseUrl, Composite told) {
        ActiveChargingProfileResult result =
                switch (told) {
                    case Composite.Told composite ->
                        new ActiveChargingProfileResult(
                                ChargingProfileResultType.ACCEPTED, ProfileView.active(composite));
                    case Composite.Untold _ -> new ActiveChargingProfileResult(ChargingProfileResultType.REJECTED);
                };
        send(partner, "POST", responseUrl, result);
    }

    /** A partner without that interface does not want to be told. */
    @Override
    public boolean changed(PartnerId partner, SessionId session, CompositeSchedule now, Supply supply) {
        Optional<URI> endpoint = links.apply(partner).flatMap(link -> link.sender(MODULE));
        return endpoint.isEmpty()
                || send(
                        partner,
                        "PUT",
                        Urls.under(endpoint.get(), session.toString()),
                        ProfileView.active(now, supply));
    }

    private boolean send(PartnerId partner, String method, URI url, Object body) {
        Optional<Link> link = links.apply(partner);
        if (link.isEmpty()) {
            return false;
        }
        Exchange answer = http.send(link.get().ask(method, url, body));
        boolean taken = answer instanceof Exchange.Done;
        if (!taken) {
            failures.record(
                    new Failure(clock.instant(), "partner " + partner, method + " " + MODULE, answer.words(), null));
        }
        return taken;
    }

    private static ChargingProfileResultType type(Result result) {
        return ChargingProfileResultType.valueOf(result.name());
    }
}
