package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.firmware.Campaign;
import io.emall.cpms.core.firmware.CampaignDesk;
import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareDesk;
import io.emall.cpms.core.unit.Page;
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

/** The library of firmware and the campaigns; one firmware with its file. */
@Controller
class FirmwarePage {
    private static final int ON_A_PAGE = 20;
    private static final int CAMPAIGNS_SHOWN = 10;

    private final FirmwareDesk desk;
    private final CampaignDesk campaigns;
    private final Zones zones;

    FirmwarePage(FirmwareDesk desk, CampaignDesk campaigns, Zones zones) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.zones = zones;
    }

    @GetMapping("/firmware")
    String list(Actor actor, @RequestParam @Nullable String after, Model model) {
        Page<Firmware> page = desk.page(actor, after, ON_A_PAGE);
        Page<Campaign> latest = campaigns.page(actor, null, CAMPAIGNS_SHOWN);
        model.addAttribute("library", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute(
                "campaigns",
                latest.items().stream()
                        .map(campaign -> new CampaignLine(campaign, campaigns.tally(actor, campaign.id())))
                        .toList());
        model.addAttribute("zone", zones.home());
        return "firmware-list";
    }

    @GetMapping("/firmware/new")
    String fresh(Actor actor, Model model) {
        actor.must(Permission.COMMAND_STATIONS);
        model.addAttribute("form", FirmwareForm.empty());
        return "firmware-new";
    }

    @PostMapping("/firmware/new")
    String add(Actor actor, @ModelAttribute("form") FirmwareForm form, BindingResult errors, RedirectAttributes after) {
        FirmwareDesk.Wish wish = form.read(new Typed(errors));
        if (wish == null) {
            return "firmware-new";
        }
        Firmware added = desk.add(actor, wish);
        after.addFlashAttribute("done", "firmware.added");
        return "redirect:/firmware/" + added.id();
    }

    /** @param came the status with which the file was taken, or not */
    @GetMapping("/firmware/{id}")
    String show(Actor actor, @PathVariable UUID id, @RequestParam @Nullable Integer came, Model model) {
        Firmware firmware = find(actor, id);
        model.addAttribute("firmware", firmware);
        model.addAttribute(
                "upload",
                actor.role().may(Permission.COMMAND_STATIONS)
                        ? desk.upload(actor, firmware).orElse(null)
                        : null);
        model.addAttribute("came", came);
        model.addAttribute("zone", zones.home());
        return "firmware";
    }

    @PostMapping("/firmware/{id}/remove")
    String remove(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        boolean removed = desk.remove(actor, find(actor, id));
        after.addFlashAttribute("done", removed ? "firmware.removed" : "firmware.used");
        return removed ? "redirect:/firmware" : "redirect:/firmware/" + id;
    }

    private Firmware find(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> new NotFound(id.toString()));
    }
}
