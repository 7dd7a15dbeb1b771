package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.firmware.Campaign;
import io.emall.cpms.core.firmware.CampaignDesk;
import io.emall.cpms.core.firmware.Pace;
import io.emall.cpms.core.firmware.Selection;
import io.emall.cpms.core.firmware.Tally;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns: one firmware for many stations. */
@RestController
@RequestMapping("/api/v1/firmware-campaigns")
class CampaignsApi {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_AT_ONCE = 1000;
    private static final int HUNDRED = 100;

    private final CampaignDesk desk;

    CampaignsApi(CampaignDesk desk) {
        this.desk = desk;
    }

    /** Stations of which all that is given is true; nothing given means all. */
    record Which(
            @Nullable String vendor,
            @Nullable String model,
            @Nullable String locationId,
            @Nullable List<String> stations,
            @Nullable String exceptVersion) {
        static Selection read(@Nullable Which which) {
            return which == null ? new Selection(null, null, null, List.of(), null) : which.selection();
        }

        private Selection selection() {
            Checked checked = new Checked();
            List<String> ids = stations == null ? List.of() : stations;
            return new Selection(
                    vendor,
                    model,
                    locationId == null ? null : checked.as("stations.locationId", locationId, LocationId::new),
                    ids.stream()
                            .map(id -> checked.as("stations.stations", id, StationId::new))
                            .toList(),
                    exceptVersion);
        }
    }

    /**
     * How it goes on.
     *
     * @param atOnce 1 if left out
     * @param idleOnly only stations at which nobody charges; yes if left out
     * @param from with until and zone: the hours of the day in which stations are asked
     * @param stopAfterFailures so many stop it
     * @param stopAtPercent so many per cent of its stations that failed stop it
     */
    record PaceJson(
            @Nullable Integer atOnce,
            @Nullable Boolean idleOnly,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable String zone,
            @Nullable Integer stopAfterFailures,
            @Nullable Integer stopAtPercent) {
        static PaceJson of(Pace pace) {
            Pace.Window window = pace.window();
            return new PaceJson(
                    pace.atOnce(),
                    pace.idleOnly(),
                    window == null ? null : window.from(),
                    window == null ? null : window.until(),
                    window == null ? null : window.zone().getId(),
                    pace.stopAfter(),
                    pace.stopShare());
        }

        static Pace read(@Nullable PaceJson pace) {
            return pace == null ? new Pace(1, true, null, null, null) : pace.pace();
        }

        private Pace pace() {
            Checked checked = new Checked();
            int once = checked.whole("pace.atOnce", atOnce == null ? Integer.valueOf(1) : atOnce, 1, MOST_AT_ONCE);
            Integer after = stopAfterFailures == null
                    ? null
                    : (Integer) checked.whole("pace.stopAfterFailures", stopAfterFailures, 1, Integer.MAX_VALUE);
            Integer share = stopAtPercent == null
                    ? null
                    : (Integer) checked.whole("pace.stopAtPercent", stopAtPercent, 1, HUNDRED);
            Pace.Window window = window(checked);
            checked.end();
            return new Pace(once, idleOnly == null || idleOnly, window, after, share);
        }

        private Pace.@Nullable Window window(Checked checked) {
            if (from == null && until == null) {
                return null;
            }
            return new Pace.Window(
                    checked.needed("pace.from", from),
                    checked.needed("pace.until", until),
                    checked.as("pace.zone", zone, ZoneId::of));
        }
    }

    /** A campaign to start. */
    record Wanted(
            @Nullable String name,
            @Nullable UUID firmware,
            @Nullable Which stations,
            @Nullable PaceJson pace,
            UpdateJson.@Nullable When when) {
        CampaignDesk.Wish read() {
            Checked checked = new Checked();
            String its = checked.text("name", name, LONGEST_NAME);
            UUID what = checked.needed("firmware", firmware);
            checked.end();
            return new CampaignDesk.Wish(
                    its, what, Which.read(stations), PaceJson.read(pace), UpdateJson.When.read(when));
        }
    }

    /** A campaign and how far it is. */
    record Its(
            UUID id,
            String name,
            UUID firmware,
            Instant at,
            String who,
            Campaign.State state,
            PaceJson pace,
            Tally stations) {
        static Its of(Campaign campaign, Tally tally) {
            return new Its(
                    campaign.id(),
                    campaign.name(),
                    campaign.firmware(),
                    campaign.at(),
                    campaign.who(),
                    campaign.state(),
                    PaceJson.of(campaign.pace()),
                    tally);
        }
    }

    @PostMapping
    Its start(Actor actor, @RequestBody Wanted wanted) {
        return switch (desk.start(actor, wanted.read())) {
            case CampaignDesk.Outcome.Started(var campaign, var count) -> get(actor, campaign.id());
            case CampaignDesk.Outcome.NoFirmware() -> throw Refused.bad("firmware", "is not there, or its file is not");
            case CampaignDesk.Outcome.NoStations() -> throw Refused.bad("stations", "means no station");
            case CampaignDesk.Outcome.NoAddress() -> throw Refused.conflict("firmware", UpdatesApi.NO_ADDRESS);
        };
    }

    @GetMapping
    Listing<Its> list(
            Actor actor, @RequestParam @Nullable String after, @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return Listing.of(
                desk.page(actor, after, Listing.limit(limit)),
                campaign -> Its.of(campaign, desk.tally(actor, campaign.id())));
    }

    @GetMapping("/{id}")
    Its get(Actor actor, @PathVariable UUID id) {
        return Its.of(find(actor, id), desk.tally(actor, id));
    }

    /** The result of each station. */
    @GetMapping("/{id}/stations")
    Listing<UpdateJson> stations(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        find(actor, id);
        return Listing.of(desk.stations(actor, id, after, Listing.limit(limit)), UpdateJson::of);
    }

    @PostMapping("/{id}/pause")
    Its pause(Actor actor, @PathVariable UUID id) {
        return done(actor, find(actor, id), desk.pause(actor, id));
    }

    @PostMapping("/{id}/resume")
    Its resume(Actor actor, @PathVariable UUID id) {
        return done(actor, find(actor, id), desk.resume(actor, id));
    }

    @PostMapping("/{id}/cancel")
    Its cancel(Actor actor, @PathVariable UUID id) {
        return done(actor, find(actor, id), desk.cancel(actor, id));
    }

    private Its done(Actor actor, Campaign before, boolean done) {
        if (!done) {
            throw Refused.conflict("state", "The campaign is " + before.state() + ".");
        }
        return get(actor, before.id());
    }

    private Campaign find(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> Refused.notFound("campaign " + id));
    }
}
