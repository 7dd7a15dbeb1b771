package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.profile.SessionProfiles;
import io.emall.cpms.core.profile.SessionProfiles.Receipt;
import io.emall.cpms.ocpi.view.ProfileView;
import io.emall.wire.ocpi.v221.ChargingProfileResponse;
import io.emall.wire.ocpi.v221.ChargingProfileResponseType;
import io.emall.wire.ocpi.v221.InterfaceRole;
import io.emall.wire.ocpi.v221.SetChargingProfile;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Partners limit the power of their drivers' sessions (mod_charging_profiles, Receiver; O-38). */
@Controller
@RequestMapping(Module.ROOT + "/chargingprofiles/{session}")
final class ChargingProfilesModule implements Module {

    private static final int LONGEST = 24 * 60 * 60;

    private final SessionProfiles profiles;
    private final ResponseUrls responseUrls;

    ChargingProfilesModule(SessionProfiles profiles, ResponseUrls responseUrls) {
        this.profiles = profiles;
        this.responseUrls = responseUrls;
    }

    @Override
    public String identifier() {
        return "chargingprofiles";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.RECEIVER;
    }

    @PutMapping
    Reply put(Caller caller, @PathVariable("session") String session, Body body) {
        SetChargingProfile wanted = body.as(SetChargingProfile.class);
        URI url = responseUrls.check(caller.partner(), wanted.responseUrl());
        return reply(profiles.set(
                caller.partner().id(), Ids.session(session), ProfileView.schedule(wanted.chargingProfile()), url));
    }

    @GetMapping
    Reply get(
            Caller caller,
            @PathVariable("session") String session,
            @RequestParam(name = "duration", defaultValue = "") String duration,
            @RequestParam(name = "response_url", defaultValue = "") String responseUrl) {
        if (!duration.matches("[1-9]\\d{0,8}")) {
            throw Refusal.invalid("duration must be a number of seconds");
        }
        Duration span = Duration.ofSeconds(Math.min(Integer.parseInt(duration), LONGEST));
        Partner partner = caller.partner();
        return reply(profiles.ask(partner.id(), Ids.session(session), span, responseUrls.check(partner, responseUrl)));
    }

    @DeleteMapping
    Reply delete(
            Caller caller,
            @PathVariable("session") String session,
            @RequestParam(name = "response_url", defaultValue = "") String responseUrl) {
        Partner partner = caller.partner();
        return reply(profiles.clear(partner.id(), Ids.session(session), responseUrls.check(partner, responseUrl)));
    }

    private static Reply reply(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted(Duration timeout) ->
                Reply.ok(new ChargingProfileResponse(ChargingProfileResponseType.ACCEPTED, (int) timeout.toSeconds()));
            case Receipt.Refused(SessionProfiles.Why why, String words) ->
                new Reply(
                        200,
                        Reply.SUCCESS,
                        words,
                        new ChargingProfileResponse(ChargingProfileResponseType.valueOf(why.name()), 0),
                        Map.of());
        };
    }
}
