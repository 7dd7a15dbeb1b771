package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.promotion.Proposal;
import io.emall.cpms.core.tariff.promotion.ProposalDesk;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.view.PriceViews;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The two prices of an area, promotions, and what was before (scenario 2). */
@Controller
class TariffsPage {
    private static final AreaId USUAL = new AreaId("default");
    private static final int MOST_SHOWN = 99;

    private final PriceViews prices;
    private final PriceDesk desk;
    private final ProposalDesk proposals;
    private final Zones zones;
    private final Times times;
    private final Figures figures;

    TariffsPage(PriceViews prices, PriceDesk desk, ProposalDesk proposals, Zones zones, Times times, Figures figures) {
        this.prices = prices;
        this.desk = desk;
        this.proposals = proposals;
        this.zones = zones;
        this.times = times;
        this.figures = figures;
    }

    @GetMapping("/tariffs")
    String show(Actor actor, @RequestParam(defaultValue = "default") AreaId area, Model model) {
        model.addAttribute("form", PricesForm.of(prices.base(actor, area), area, figures));
        return page(actor, area, model);
    }

    @PostMapping("/tariffs")
    String save(
            Actor actor,
            @ModelAttribute("form") PricesForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        AreaId area = form.areaId();
        Map<SpeedClass, Tariff> base = prices.base(actor, area);
        Map<SpeedClass, BigDecimal> changed = form.changed(typed, base);
        Instant from = typed.moment("from", form.from(), zones.home());
        if (typed.good()) {
            changed.forEach((speed, perKwh) -> note(
                    typed,
                    PricesForm.field(speed),
                    desk.change(actor, area, speed, perKwh, scheme(base.get(speed)), from)));
        }
        if (!typed.good()) {
            return page(actor, area, model);
        }
        after.addFlashAttribute("done", changed.isEmpty() ? "price.unchanged" : "price.saved");
        return "redirect:/tariffs?area=" + area;
    }

    @PostMapping("/tariffs/promotions")
    String promote(
            Actor actor,
            @ModelAttribute("promotion") PromotionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        PromotionForm.Wanted wanted = form.read(typed, zones.home(), times.now());
        if (wanted != null) {
            note(typed, "perKwh", desk.promote(actor, form.areaId(), wanted.speed(), wanted.perKwh(), wanted.during()));
        }
        if (!typed.good()) {
            model.addAttribute("form", PricesForm.of(prices.base(actor, form.areaId()), form.areaId(), figures));
            return page(actor, form.areaId(), model);
        }
        after.addFlashAttribute("done", "promotion.saved");
        return "redirect:/tariffs?area=" + form.areaId();
    }

    @PostMapping("/tariffs/promotions/{id}/end")
    String end(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        boolean done = desk.end(actor, new PriceId(id)) instanceof PriceDesk.Outcome.Done;
        after.addFlashAttribute("done", done ? "promotion.ended" : "promotion.over");
        return "redirect:/tariffs";
    }

    /** The simple form changes the price per kilowatt-hour only. */
    private static Scheme scheme(@Nullable Tariff before) {
        return before == null ? Scheme.PLAIN : before.scheme();
    }

    static void note(Typed typed, String field, PriceDesk.Outcome outcome) {
        switch (outcome) {
            case PriceDesk.Outcome.Done done -> {}
            case PriceDesk.Outcome.NotAPrice bad -> typed.bad(field, "price.notaprice");
            case PriceDesk.Outcome.NotAScheme bad -> typed.bad(field, "price.notaprice");
            case PriceDesk.Outcome.InThePast bad -> typed.bad(field, "price.past");
            case PriceDesk.Outcome.Overlaps bad -> typed.bad(field, "price.overlaps");
            case PriceDesk.Outcome.NothingToEnd bad -> typed.bad(field, "promotion.over");
        }
    }

    private String page(Actor actor, AreaId area, Model model) {
        List<Tariff> history = prices.history(actor, area);
        Map<SpeedClass, Tariff> shown = new LinkedHashMap<>();
        for (SpeedClass speed : SpeedClass.values()) {
            prices.now(actor, area, speed).ifPresent(tariff -> shown.put(speed, tariff));
        }
        if (!model.containsAttribute("promotion")) {
            model.addAttribute("promotion", PromotionForm.empty(area));
        }
        model.addAttribute("speeds", SpeedClass.values());
        model.addAttribute("areas", prices.areas(actor));
        model.addAttribute("area", area);
        model.addAttribute("several", prices.areas(actor).size() > 1 || !area.equals(USUAL));
        model.addAttribute("now", times.now());
        model.addAttribute("shown", shown);
        model.addAttribute("base", prices.base(actor, area));
        model.addAttribute("history", history);
        model.addAttribute(
                "proposed",
                proposals.latest(actor, MOST_SHOWN).stream()
                        .filter(Proposal::isOpen)
                        .count());
        model.addAttribute("zone", zones.home());
        return "tariffs";
    }
}
