package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Standards;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
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

/** An EVSE and its connectors. */
@Controller
class EvsePage {
    /** OCPI's connector types one meets in Europe, the usual ones first. */
    private final StaticData data;

    private final LocationViews locations;
    private final StationViews stations;
    private final Times times;

    EvsePage(StaticData data, LocationViews locations, StationViews stations, Times times) {
        this.data = data;
        this.locations = locations;
        this.stations = stations;
        this.times = times;
    }

    @GetMapping("/locations/{id}/evses/new")
    String fresh(Actor actor, @PathVariable LocationId id, @RequestParam @Nullable String station, Model model) {
        actor.must(Permission.EDIT_STATIC_DATA);
        model.addAttribute("form", EvseForm.empty(station));
        return page(actor, id, model);
    }

    @GetMapping("/locations/{id}/evses/{uid}")
    String edit(Actor actor, @PathVariable LocationId id, @PathVariable EvseUid uid, Model model) {
        actor.must(Permission.EDIT_STATIC_DATA);
        Evse evse = locations
                .find(actor, id)
                .flatMap(sheet -> sheet.location().evse(uid))
                .orElseThrow(() -> new NotFound(uid.value()));
        model.addAttribute("form", EvseForm.of(evse));
        model.addAttribute("known", evse);
        return page(actor, id, model);
    }

    @PostMapping("/locations/{id}/evses")
    String save(
            Actor actor,
            @PathVariable LocationId id,
            @ModelAttribute("form") EvseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        Evse evse = form.read(typed, times.now());
        if (evse == null) {
            return page(actor, id, model);
        }
        switch (data.save(actor, id, evse)) {
            case StaticData.Outcome.AddressTaken(var by) -> typed.bad("number", "evse.numbertaken", by.value());
            case StaticData.Outcome.UidTaken(var by) -> typed.bad("uid", "evse.uidtaken", by.value());
            case StaticData.Outcome.Saved() -> after.addFlashAttribute("done", "saved");
        }
        return typed.good() ? "redirect:/locations/" + id + "/data" : page(actor, id, model);
    }

    @PostMapping("/locations/{id}/evses/{uid}/remove")
    String remove(Actor actor, @PathVariable LocationId id, @PathVariable EvseUid uid, RedirectAttributes after) {
        data.remove(actor, uid);
        after.addFlashAttribute("done", "evse.removed");
        return "redirect:/locations/" + id + "/data";
    }

    private String page(Actor actor, LocationId id, Model model) {
        model.addAttribute("sheet", locations.find(actor, id).orElseThrow(() -> new NotFound(id.value())));
        model.addAttribute(
                "stations",
                stations.at(actor, id).stream().map(s -> s.id().value()).toList());
        model.addAttribute("standards", Standards.OFFERED);
        return "evse";
    }
}
