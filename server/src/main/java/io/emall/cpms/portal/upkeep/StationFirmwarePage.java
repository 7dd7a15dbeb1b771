package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareDesk;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.UpdateDesk;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
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

/** A station's firmware: update it, and what came of earlier updates. */
@Controller
class StationFirmwarePage {
    private static final int ON_A_PAGE = 20;
    private static final int OFFERED = 200;

    private final UpdateDesk desk;
    private final FirmwareDesk library;
    private final StationViews stations;
    private final Zones zones;

    StationFirmwarePage(UpdateDesk desk, FirmwareDesk library, StationViews stations, Zones zones) {
        this.desk = desk;
        this.library = library;
        this.stations = stations;
        this.zones = zones;
    }

    @GetMapping("/stations/{id}/firmware")
    String show(Actor actor, @PathVariable StationId id, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("form", UpdateForm.empty());
        return page(actor, sheet(actor, id), after, model);
    }

    @PostMapping("/stations/{id}/firmware")
    String update(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("form") UpdateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        StationSheet sheet = sheet(actor, id);
        Typed typed = new Typed(errors);
        UUID firmware = typed.as("firmware", form.firmware(), UUID::fromString, "typed.notachoice");
        Schedule schedule = form.schedule(typed, zones.of(sheet.station().location()));
        if (typed.good() && firmware != null) {
            note(typed, desk.update(actor, id, firmware, schedule), after);
        }
        return typed.good() ? "redirect:/stations/" + id + "/firmware" : page(actor, sheet, null, model);
    }

    private static void note(Typed typed, UpdateDesk.Outcome outcome, RedirectAttributes after) {
        switch (outcome) {
            case UpdateDesk.Outcome.Asked(var update, var answer) -> {
                UpdateLine line = UpdateLine.of(update, null);
                boolean good = !line.state().equals("FAILED");
                after.addFlashAttribute(
                        good ? "done" : "refused", good ? "update.asked." + line.waits() : answer.said());
            }
            case UpdateDesk.Outcome.NoFirmware() -> typed.bad("firmware", "firmware.nofile");
            case UpdateDesk.Outcome.NoAddress() -> typed.bad("firmware", "upkeep.noaddress");
        }
    }

    @PostMapping("/stations/{id}/firmware/{update}/cancel")
    String cancel(Actor actor, @PathVariable StationId id, @PathVariable UUID update, RedirectAttributes after) {
        boolean canceled = desk.find(actor, update)
                .filter(found -> found.station().equals(id))
                .filter(found -> desk.cancel(actor, found.id()))
                .isPresent();
        after.addFlashAttribute("done", canceled ? "update.canceled" : "update.late");
        return "redirect:/stations/" + id + "/firmware";
    }

    private StationSheet sheet(Actor actor, StationId id) {
        return stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }

    private String page(Actor actor, StationSheet sheet, @Nullable String after, Model model) {
        StationId id = sheet.station().id();
        Page<FirmwareUpdate> updates = desk.page(actor, id, after, ON_A_PAGE);
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.of(sheet.station().location()));
        model.addAttribute(
                "library",
                library.page(actor, null, OFFERED).items().stream()
                        .filter(Firmware::isThere)
                        .toList());
        model.addAttribute(
                "updates",
                updates.items().stream()
                        .map(update -> UpdateLine.of(
                                update, library.find(actor, update.firmware()).orElse(null)))
                        .toList());
        model.addAttribute("next", updates.next());
        model.addAttribute("publications", desk.publications(actor, id));
        return "station-firmware";
    }
}
