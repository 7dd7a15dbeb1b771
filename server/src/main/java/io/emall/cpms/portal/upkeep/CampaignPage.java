package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.firmware.Campaign;
import io.emall.cpms.core.firmware.CampaignDesk;
import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareDesk;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A campaign: started for a firmware, then watched, paused, resumed, canceled. */
@Controller
class CampaignPage {
    private static final int ON_A_PAGE = 50;
    private static final int LOCATIONS_OFFERED = 500;

    private final CampaignDesk desk;
    private final FirmwareDesk library;
    private final LocationViews locations;
    private final Zones zones;

    CampaignPage(CampaignDesk desk, FirmwareDesk library, LocationViews locations, Zones zones) {
        this.desk = desk;
        this.library = library;
        this.locations = locations;
        this.zones = zones;
    }

    @GetMapping("/firmware/{firmware}/campaign")
    String fresh(Actor actor, @PathVariable UUID firmware, Model model) {
        actor.must(Permission.COMMAND_STATIONS);
        Firmware its = firmware(actor, firmware);
        model.addAttribute("form", CampaignForm.of(its));
        return form(actor, its, model);
    }

    @PostMapping("/firmware/{firmware}/campaign")
    String start(
            Actor actor,
            @PathVariable UUID firmware,
            @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Firmware its = firmware(actor, firmware);
        Typed typed = new Typed(errors);
        CampaignDesk.Wish wish = form.read(typed, its, zones.home());
        CampaignDesk.Outcome outcome = wish == null ? null : desk.start(actor, wish);
        switch (outcome) {
            case CampaignDesk.Outcome.Started(var campaign, var stations) -> {
                after.addFlashAttribute("done", "campaign.started");
                return "redirect:/firmware/campaigns/" + campaign.id();
            }
            case CampaignDesk.Outcome.NoFirmware() -> typed.bad("name", "firmware.nofile");
            case CampaignDesk.Outcome.NoStations() -> typed.bad("stations", "campaign.nostations");
            case CampaignDesk.Outcome.NoAddress() -> typed.bad("name", "upkeep.noaddress");
            case null -> {}
        }
        return form(actor, its, model);
    }

    private String form(Actor actor, Firmware firmware, Model model) {
        model.addAttribute("firmware", firmware);
        model.addAttribute(
                "locations", locations.page(actor, null, LOCATIONS_OFFERED).items());
        model.addAttribute("zone", zones.home());
        return "campaign-new";
    }

    @GetMapping("/firmware/campaigns/{id}")
    String show(Actor actor, @PathVariable UUID id, @RequestParam @Nullable String after, Model model) {
        Campaign campaign = desk.find(actor, id).orElseThrow(() -> new NotFound(id.toString()));
        Page<FirmwareUpdate> stations = desk.stations(actor, id, after, ON_A_PAGE);
        Firmware firmware = library.find(actor, campaign.firmware()).orElse(null);
        model.addAttribute("line", new CampaignLine(campaign, desk.tally(actor, id)));
        model.addAttribute("firmware", firmware);
        model.addAttribute(
                "stations",
                stations.items().stream()
                        .map(update -> UpdateLine.of(update, firmware))
                        .toList());
        model.addAttribute("next", stations.next());
        model.addAttribute("zone", zones.home());
        return "campaign";
    }

    /** @param wish pause, resume or cancel */
    @PostMapping("/firmware/campaigns/{id}/{wish}")
    String change(Actor actor, @PathVariable UUID id, @PathVariable String wish, RedirectAttributes after) {
        boolean done =
                switch (wish) {
                    case "pause" -> desk.pause(actor, id);
                    case "resume" -> desk.resume(actor, id);
                    case "cancel" -> desk.cancel(actor, id);
                    default -> throw new NotFound(wish);
                };
        after.addFlashAttribute("done", done ? "campaign.done." + wish : "campaign.late");
        return "redirect:/firmware/campaigns/" + id;
    }

    private Firmware firmware(Actor actor, UUID id) {
        return library.find(actor, id).orElseThrow(() -> new NotFound(id.toString()));
    }
}
