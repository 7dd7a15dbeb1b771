package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.dynamic.PriceRule;
import io.emall.cpms.core.tariff.dynamic.PriceRuleDesk;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.view.PriceViews;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Automatic prices of a speed class: the rule, what it announced and why, what may come, and what people set instead (R13). */
@Controller
class DynamicPage {
    private static final int LATEST = 20;
    private static final int LONGEST_REASON = 500;

    private final PriceRuleDesk desk;
    private final PriceRuleViews views;
    private final PriceViews prices;
    private final Operators operators;
    private final Zones zones;
    private final Times times;
    private final Figures figures;

    DynamicPage(
            PriceRuleDesk desk,
            PriceRuleViews views,
            PriceViews prices,
            Operators operators,
            Zones zones,
            Times times,
            Figures figures) {
        this.desk = desk;
        this.views = views;
        this.prices = prices;
        this.operators = operators;
        this.zones = zones;
        this.times = times;
        this.figures = figures;
    }

    @GetMapping("/tariffs/automatic")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "default") AreaId area,
            @RequestParam(defaultValue = "FAST") SpeedClass speed,
            Model model) {
        return page(actor, area, speed, model);
    }

    @PostMapping("/tariffs/automatic")
    String save(
            Actor actor,
            @RequestParam AreaId area,
            @RequestParam SpeedClass speed,
            @ModelAttribute("form") DynamicForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        PriceRule rule = form.read(typed, area, speed);
        if (typed.good()) {
            DynamicForm.note(typed, desk.save(actor, rule));
        }
        if (!typed.good()) {
            return page(actor, area, speed, model);
        }
        after.addFlashAttribute("done", rule.active() ? "dynamic.saved" : "dynamic.saved.off");
        return back(area, speed);
    }

    @PostMapping("/tariffs/automatic/fix")
    String fix(
            Actor actor,
            @RequestParam AreaId area,
            @RequestParam SpeedClass speed,
            @ModelAttribute("fix") FixForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        BigDecimal perKwh = typed.decimal("perKwh", form.perKwh(), BigDecimal.ZERO, PricesForm.HIGHEST);
        Instant until = typed.moment("until", form.until(), zones.home());
        String why = Objects.requireNonNullElse(typed.optional("why", form.why(), LONGEST_REASON), "");
        if (typed.good()) {
            note(typed, desk.fix(actor, area, speed, perKwh, until, why));
        }
        if (!typed.good()) {
            return page(actor, area, speed, model);
        }
        after.addFlashAttribute("done", "dynamic.fixed");
        return back(area, speed);
    }

    private static void note(Typed typed, PriceRuleDesk.Outcome outcome) {
        switch (outcome) {
            case PriceRuleDesk.Outcome.Done done -> {}
            case PriceRuleDesk.Outcome.NoRule no -> typed.bad("perKwh", "dynamic.norule");
            case PriceRuleDesk.Outcome.EndsInThePast past -> typed.bad("until", "price.past");
            case PriceRuleDesk.Outcome.ReasonTooLong tooLong -> typed.bad("why", "typed.toolong", LONGEST_REASON);
            case PriceRuleDesk.Outcome.NotSet(PriceDesk.Outcome why) -> TariffsPage.note(typed, "perKwh", why);
            case PriceRuleDesk.Outcome.NothingFixed none -> typed.bad("perKwh", "dynamic.nothingfixed");
        }
    }

    @PostMapping("/tariffs/automatic/release")
    String release(Actor actor, @RequestParam AreaId area, @RequestParam SpeedClass speed, RedirectAttributes after) {
        boolean done = desk.release(actor, area, speed) instanceof PriceRuleDesk.Outcome.Done;
        after.addFlashAttribute("done", done ? "dynamic.released" : "dynamic.nothingfixed");
        return back(area, speed);
    }

    private static String back(AreaId area, SpeedClass speed) {
        return "redirect:/tariffs/automatic?area=" + area + "&speed=" + speed;
    }

    private String page(Actor actor, AreaId area, SpeedClass speed, Model model) {
        PriceRuleViews.@Nullable Sheet sheet =
                views.of(actor, area, speed, LATEST).orElse(null);
        @Nullable Tariff now = prices.now(actor, area, speed).orElse(null);
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    sheet == null
                            ? DynamicForm.proposed(now, figures)
                            : DynamicForm.of(sheet.steered().rule(), figures));
        }
        if (!model.containsAttribute("fix")) {
            model.addAttribute("fix", FixForm.EMPTY);
        }
        model.addAttribute("area", area);
        model.addAttribute("speed", speed);
        model.addAttribute("speeds", SpeedClass.values());
        model.addAttribute("areas", prices.areas(actor));
        model.addAttribute("sheet", sheet);
        model.addAttribute("price", now);
        model.addAttribute("now", times.now());
        model.addAttribute("blocks", List.of(1, 2, 3, 4, 6, 8, 12, 24));
        model.addAttribute("currency", operators.home().currency());
        model.addAttribute("zone", zones.home());
        model.addAttribute("points", sheet == null ? "[]" : points(actor, sheet, area, speed));
        return "tariff-automatic";
    }

    private String points(Actor actor, PriceRuleViews.Sheet sheet, AreaId area, SpeedClass speed) {
        List<Tariff> other = prices.history(actor, area).stream()
                .filter(version -> version.speed() != speed)
                .toList();
        return DynamicPlot.points(sheet, other, times.now());
    }
}
