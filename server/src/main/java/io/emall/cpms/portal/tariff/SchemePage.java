package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.view.PriceViews;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** More than energy: all that the base price of a speed class may say. */
@Controller
class SchemePage {
    private final PriceViews prices;
    private final PriceDesk desk;
    private final Zones zones;
    private final Figures figures;

    SchemePage(PriceViews prices, PriceDesk desk, Zones zones, Figures figures) {
        this.prices = prices;
        this.desk = desk;
        this.zones = zones;
        this.figures = figures;
    }

    @GetMapping("/tariffs/more")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "default") AreaId area,
            @RequestParam(defaultValue = "STANDARD") SpeedClass speed,
            Model model) {
        @Nullable Tariff now = prices.base(actor, area).get(speed);
        model.addAttribute("form", SchemeForm.of(area, speed, now, figures));
        return page(area, speed, now, model);
    }

    @PostMapping("/tariffs/more")
    String save(
            Actor actor,
            @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        Typed typed = new Typed(errors);
        @Nullable SpeedClass speed = typed.as("speed", form.speed(), SpeedClass::valueOf, "typed.notachoice");
        BigDecimal perKwh = typed.decimal("perKwh", form.perKwh(), BigDecimal.ZERO, PricesForm.HIGHEST);
        Scheme scheme = form.read(typed);
        @Nullable Instant from = typed.moment("from", form.from(), zones.home());
        if (typed.good() && speed != null) {
            note(typed, form, desk.change(actor, form.areaId(), speed, perKwh, scheme, from));
        }
        if (!typed.good()) {
            SpeedClass shown = speed == null ? SpeedClass.STANDARD : speed;
            return page(form.areaId(), shown, prices.base(actor, form.areaId()).get(shown), model);
        }
        after.addFlashAttribute("done", "price.saved");
        return "redirect:/tariffs?area=" + form.areaId();
    }

    private static void note(Typed typed, SchemeForm form, PriceDesk.Outcome outcome) {
        if (outcome instanceof PriceDesk.Outcome.NotAScheme(var flaws)) {
            flaws.forEach(flaw -> typed.bad(form.field(flaw), "scheme.flaw." + flaw.why()));
        } else {
            TariffsPage.note(typed, outcome instanceof PriceDesk.Outcome.NotAPrice ? "perKwh" : "from", outcome);
        }
    }

    private String page(AreaId area, SpeedClass speed, @Nullable Tariff now, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("speed", speed);
        model.addAttribute("now", now);
        model.addAttribute("currency", now == null ? "" : now.price().currency().getCurrencyCode());
        model.addAttribute("beyond", now != null && !SchemeForm.canSay(now, figures));
        model.addAttribute("whats", new Dimension[] {Dimension.ENERGY, Dimension.TIME, Dimension.PARKING_TIME});
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("zone", zones.home());
        return "tariff-more";
    }
}
