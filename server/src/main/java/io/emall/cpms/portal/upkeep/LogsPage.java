package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.diagnostics.StationLog;
import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A station's logs: ask for one, see how far it is, fetch what came. */
@Controller
class LogsPage {
    private static final int ON_A_PAGE = 20;

    private final LogDesk desk;
    private final StationViews stations;
    private final Zones zones;

    LogsPage(LogDesk desk, StationViews stations, Zones zones) {
        this.desk = desk;
        this.stations = stations;
        this.zones = zones;
    }

    @GetMapping("/stations/{id}/logs")
    String show(Actor actor, @PathVariable StationId id, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("form", LogForm.empty());
        return page(actor, sheet(actor, id), after, model);
    }

    @PostMapping("/stations/{id}/logs")
    String ask(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("form") LogForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        StationSheet sheet = sheet(actor, id);
        Typed typed = new Typed(errors);
        LogDesk.Wish wish = form.read(typed, zones.of(sheet.station().location()));
        LogDesk.Outcome outcome = wish == null ? null : desk.ask(actor, id, wish);
        if (outcome instanceof LogDesk.Outcome.NoAddress) {
            typed.bad("elsewhere", "upkeep.noaddress");
        }
        if (outcome instanceof LogDesk.Outcome.Asked asked) {
            boolean accepted = asked.answer() instanceof CommandOutcome.Accepted;
            after.addFlashAttribute(
                    accepted ? "done" : "refused",
                    accepted ? "logs.asked" : asked.answer().said());
            return "redirect:/stations/" + id + "/logs";
        }
        return page(actor, sheet, null, model);
    }

    @GetMapping("/stations/{id}/logs/{log}/file")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable StationId id, @PathVariable UUID log)
            throws IOException {
        StationLog found = log(actor, id, log);
        StoredFile file = found.file();
        if (file == null) {
            throw new NotFound(log.toString());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(desk.open(actor, found, file)));
    }

    @PostMapping("/stations/{id}/logs/{log}/delete")
    String delete(Actor actor, @PathVariable StationId id, @PathVariable UUID log, RedirectAttributes after) {
        desk.delete(actor, log(actor, id, log));
        after.addFlashAttribute("done", "logs.deleted");
        return "redirect:/stations/" + id + "/logs";
    }

    private StationLog log(Actor actor, StationId id, UUID log) {
        return desk.find(actor, log)
                .filter(found -> found.station().equals(id))
                .orElseThrow(() -> new NotFound(log.toString()));
    }

    private StationSheet sheet(Actor actor, StationId id) {
        return stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }

    private String page(Actor actor, StationSheet sheet, @Nullable String after, Model model) {
        Page<StationLog> logs = desk.page(actor, sheet.station().id(), after, ON_A_PAGE);
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.of(sheet.station().location()));
        model.addAttribute("logs", logs.items());
        model.addAttribute("next", logs.next());
        return "station-logs";
    }
}
