package io.emall.cpms.portal.template;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.template.Template;
import io.emall.cpms.core.template.TemplateDesk;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
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

/** What stations of a kind shall hold, which do not, and bringing them there. */
@Controller
class TemplatePages {
    private final TemplateDesk desk;
    private final Uuids uuids;
    private final Zones zones;

    TemplatePages(TemplateDesk desk, Uuids uuids, Zones zones) {
        this.desk = desk;
        this.uuids = uuids;
        this.zones = zones;
    }

    @GetMapping("/templates")
    String all(Actor actor, Model model) {
        model.addAttribute("templates", desk.all(actor));
        return "templates";
    }

    @GetMapping("/templates/new")
    String fresh(Actor actor, Model model) {
        actor.must(Permission.EDIT_STATIC_DATA);
        model.addAttribute("form", TemplateForm.empty());
        return "template";
    }

    @PostMapping("/templates/new")
    String create(
            Actor actor, @ModelAttribute("form") TemplateForm form, BindingResult errors, RedirectAttributes after) {
        return save(actor, uuids.next(), form, errors, after) ? "redirect:/templates" : "template";
    }

    @GetMapping("/templates/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        Template template = template(actor, id);
        model.addAttribute("form", TemplateForm.of(template));
        return page(actor, template, model);
    }

    @PostMapping("/templates/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Template template = template(actor, id);
        return save(actor, id, form, errors, after) ? "redirect:/templates/" + id : page(actor, template, model);
    }

    private boolean save(Actor actor, UUID id, TemplateForm form, BindingResult errors, RedirectAttributes after) {
        actor.must(Permission.EDIT_STATIC_DATA);
        Typed typed = new Typed(errors);
        Template template = form.read(id, typed);
        if (typed.good() && !desk.save(actor, template)) {
            typed.bad("name", "typed.taken");
        }
        if (typed.good()) {
            after.addFlashAttribute("done", "saved");
        }
        return typed.good();
    }

    @PostMapping("/templates/{id}/remove")
    String remove(Actor actor, @PathVariable UUID id) {
        desk.remove(actor, template(actor, id));
        return "redirect:/templates";
    }

    @PostMapping("/templates/{id}/apply")
    String apply(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable StationId station,
            RedirectAttributes after) {
        Template template = template(actor, id);
        if (station == null) {
            desk.applyToAll(actor, template);
        } else {
            desk.apply(actor, template, station);
        }
        after.addFlashAttribute("done", "template.ordered");
        return "redirect:/templates/" + id;
    }

    private Template template(Actor actor, UUID id) {
        return desk.find(actor, id).orElseThrow(() -> new NotFound(id.toString()));
    }

    private String page(Actor actor, Template template, Model model) {
        model.addAttribute("template", template);
        model.addAttribute("states", desk.states(actor, template));
        model.addAttribute("zone", zones.home());
        return "template";
    }
}
