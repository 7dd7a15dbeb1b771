package io.emall.cpms.portal.alarm;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.quarantine.QuarantineDesk;
import io.emall.cpms.core.quarantine.QuarantinedMessage;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.PrettyJson;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.util.List;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Messages about transactions that nobody understood, and what people made of them (P-41). */
@Controller
class QuarantinePage {
    private static final String ADDRESS = "/alarms/quarantine";
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_NOTE = 300;

    private final QuarantineDesk desk;
    private final Zones zones;

    QuarantinePage(QuarantineDesk desk, Zones zones) {
        this.desk = desk;
        this.zones = zones;
    }

    record Note(@Nullable String note) {}

    @GetMapping(ADDRESS)
    String list(
            Actor actor,
            @RequestParam @Nullable String station,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable String after,
            Model model) {
        String wanted = station == null || station.isBlank() ? null : station.strip();
        Page<QuarantinedMessage> page = page(actor, !all, wanted, after);
        model.addAttribute("messages", page.items());
        model.addAttribute("station", wanted);
        model.addAttribute("all", all);
        model.addAttribute("older", page.next() == null ? null : older(wanted, all, page.next()));
        model.addAttribute("zone", zones.home());
        return "quarantine";
    }

    /** What can be no station's name has sent nothing. */
    private Page<QuarantinedMessage> page(
            Actor actor, boolean openOnly, @Nullable String station, @Nullable String after) {
        try {
            StationId id = station == null ? null : new StationId(station);
            return desk.page(actor, openOnly, id, after, ON_A_PAGE);
        } catch (IllegalArgumentException noId) {
            return new Page<>(List.of(), null);
        }
    }

    private static String older(@Nullable String station, boolean all, String key) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS).queryParam("all", all);
        if (station != null) {
            address.queryParam("station", station);
        }
        return address.queryParam("after", key).encode().toUriString();
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new Note(null));
        return page(find(actor, id), model);
    }

    @PostMapping(ADDRESS + "/{id}")
    String lookedAt(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") Note form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        QuarantinedMessage message = find(actor, id);
        Typed typed = new Typed(errors);
        String note = typed.text("note", form.note(), LONGEST_NOTE);
        if (!typed.good()) {
            return page(message, model);
        }
        boolean isFirst = desk.lookedAt(actor, message, note);
        after.addFlashAttribute("done", isFirst ? "saved" : "quarantine.over");
        return "redirect:" + ADDRESS + "/" + id;
    }

    private QuarantinedMessage find(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> new NotFound(id.toString()));
    }

    private String page(QuarantinedMessage message, Model model) {
        model.addAttribute("message", message);
        model.addAttribute("what", message.isFrame() ? PrettyJson.of(message.what()) : message.what());
        model.addAttribute("zone", zones.home());
        return "quarantined";
    }
}
