package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.profile.CompositeSchedule;
import io.emall.cpms.core.profile.ProfileAnswer;
import io.emall.cpms.core.profile.ProfileAnswer.Result;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** POST of results to their response URLs, PUT of what is in force at {chargingprofiles}/{session_id} (O-38). */
public final class PostedProfiles implements ProfileAnswers {

    private static final String MODULE = "chargingprofiles";

    private final OwedPosts posts;
    private final Function<PartnerId, Optional<Link>> links;
    private final PartnerHttp http;
    private final FailedExchanges failures;
    private final InstantSource clock;

    PostedProfiles(
            OwedPosts posts,
            Function<PartnerId, Optional<Link>> links,
            PartnerHttp http,
            FailedExchanges failures,
            InstantSource clock) {
        this.posts = posts;
        this.links = links;
        this.http = http;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public UUID owe(PartnerId partner, URI responseUrl, ProfileAnswer unless, Instant due) {
        return posts.owe(partner, responseUrl, result(unless), due);
    }

    @Override
    public void tell(UUID owed, ProfileAnswer answer) {
        posts.give(owed, result(answer));
    }

    @Override
    public void round() {
        posts.round();
    }

    private static Object result(ProfileAnswer answer) {
        return switch (answer) {
            case ProfileAnswer.Set(Result result) -> new ChargingProfileResult(type(result));
            case ProfileAnswer.Cleared(Result result) -> new ClearProfileResult(type(result));
            case ProfileAnswer.Active(Composite.Told told) ->
                new ActiveChargingProfileResult(ChargingProfileResultType.ACCEPTED, ProfileView.active(told));
            case ProfileAnswer.Active(Composite.Untold _) ->
                new ActiveChargingProfileResult(ChargingProfileResultType.REJECTED);
        };
    }

    /** A partner without that interface does not want to be told. */
    @Override
    public boolean changed(PartnerId partner, SessionId session, CompositeSchedule now, Supply supply) {
        Optional<Link> link = links.apply(partner);
        Optional<URI> endpoint = link.flatMap(its -> its.sender(MODULE));
        return endpoint.isEmpty()
                || put(link.get(), Urls.under(endpoint.get(), session.toString()), ProfileView.active(now, supply));
    }

    private boolean put(Link link, URI url, Object body) {
        Exchange answer = http.send(link.ask("PUT", url, body));
        boolean taken = answer instanceof Exchange.Done;
        if (!taken) {
            failures.record(
                    new Failure(clock.instant(), "partner " + link.id(), "PUT " + MODULE, answer.words(), null));
        }
        return taken;
    }

    private static ChargingProfileResultType type(Result result) {
        return ChargingProfileResultType.valueOf(result.name());
    }
}
