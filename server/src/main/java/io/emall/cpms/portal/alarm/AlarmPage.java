package io.emall.cpms.portal.alarm;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.alarm.AlarmCare;
import io.emall.cpms.core.alarm.AlarmId;
import io.emall.cpms.core.alarm.Handled;
import io.emall.cpms.core.view.AlarmSheet;
import io.emall.cpms.core.view.AlarmViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One alarm: what is wrong, its history, and what somebody does about it. */
@Controller
class AlarmPage {
    private static final int LONGEST_NOTE = 300;

    private final AlarmViews alarms;
    private final AlarmCare care;
    private final Zones zones;

    AlarmPage(AlarmViews alarms, AlarmCare care, Zones zones) {
        this.alarms = alarms;
        this.care = care;
        this.zones = zones;
    }

    /** @param action {@code close}, or anything else to acknowledge */
    record Note(@Nullable String note, @Nullable String action) {}

    @GetMapping("/alarms/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", new Note(null, null));
        return page(actor, id, model);
    }

    @PostMapping("/alarms/{id}")
    String handle(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") Note form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        String note = Objects.requireNonNullElse(typed.optional("note", form.note(), LONGEST_NOTE), "");
        boolean closes = "close".equals(form.action());
        if (closes && note.isEmpty()) {
            typed.bad("note", "alarm.close.note");
        }
        if (!typed.good()) {
            return page(actor, id, model);
        }
        AlarmId alarm = new AlarmId(id);
        Handled handled = closes ? care.close(actor, alarm, note) : care.acknowledge(actor, alarm, note);
        after.addFlashAttribute("done", handled instanceof Handled.Done ? "saved" : "alarm.over");
        return "redirect:/alarms/" + id;
    }

    private String page(Actor actor, UUID id, Model model) {
        AlarmSheet sheet = alarms.find(actor, new AlarmId(id)).orElseThrow(() -> new NotFound(id.toString()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.home());
        return "alarm";
    }
}
