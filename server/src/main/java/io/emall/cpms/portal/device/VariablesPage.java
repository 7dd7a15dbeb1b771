package io.emall.cpms.portal.device;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceDesk;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.util.List;
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

/** What a station holds: searched, read anew, and changed one by one. */
@Controller
class VariablesPage {
    private static final int ON_A_PAGE = 100;
    private static final int CHANGES_SHOWN = 20;
    private static final int LONGEST_VALUE = 1_000;

    private final DeviceDesk desk;
    private final StationViews stations;
    private final Zones zones;

    VariablesPage(DeviceDesk desk, StationViews stations, Zones zones) {
        this.desk = desk;
        this.stations = stations;
        this.zones = zones;
    }

    /** A value as it is typed. */
    record ValueForm(
            @Nullable String address,
            @Nullable String attribute,
            @Nullable String value) {}

    @GetMapping("/stations/{id}/variables")
    String show(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after,
            Model model) {
        frame(actor, id, model);
        String text = q == null || q.isBlank() ? null : q.strip();
        model.addAttribute("q", text);
        model.addAttribute("page", desk.search(actor, id, text, after, ON_A_PAGE));
        model.addAttribute("reading", desk.reading(actor, id).orElse(null));
        model.addAttribute("changes", desk.changes(actor, id, CHANGES_SHOWN));
        return "variables";
    }

    @PostMapping("/stations/{id}/variables/read")
    String read(Actor actor, @PathVariable StationId id, RedirectAttributes after) {
        desk.read(actor, known(actor, id));
        after.addFlashAttribute("done", "variables.asked");
        return "redirect:/stations/" + id + "/variables";
    }

    @GetMapping("/stations/{id}/variables/one")
    String one(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam String address,
            @RequestParam(defaultValue = DeviceVariable.ACTUAL) String attribute,
            Model model) {
        DeviceVariable variable = variable(actor, id, address, attribute);
        model.addAttribute("form", new ValueForm(address, attribute, variable.value()));
        return page(actor, id, variable, model);
    }

    /** Waits for the station's answer. */
    @PostMapping("/stations/{id}/variables/one")
    String change(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("form") ValueForm form,
            BindingResult errors,
            Model model) {
        DeviceVariable variable = variable(actor, id, String.valueOf(form.address()), String.valueOf(form.attribute()));
        Typed typed = new Typed(errors);
        String value = form.value() == null ? "" : form.value();
        typed.optional("value", value, LONGEST_VALUE);
        if (typed.good()) {
            Wanted wanted = new Wanted(variable.address(), variable.attribute(), value);
            Changed changed = desk.change(actor, id, List.of(wanted)).getFirst();
            model.addAttribute("changed", changed);
        }
        return page(actor, id, variable, model);
    }

    private DeviceVariable variable(Actor actor, StationId id, String address, String attribute) {
        try {
            return desk.find(actor, known(actor, id), VariableAddress.parse(address), attribute)
                    .orElseThrow(() -> new NotFound(address));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound(address);
        }
    }

    private StationId known(Actor actor, StationId id) {
        return stations.find(actor, id).map(sheet -> sheet.station().id()).orElseThrow(() -> new NotFound(id.value()));
    }

    private String page(Actor actor, StationId id, DeviceVariable variable, Model model) {
        frame(actor, id, model);
        model.addAttribute("variable", variable);
        return "variable";
    }

    private void frame(Actor actor, StationId id, Model model) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.of(sheet.station().location()));
    }
}
