package io.emall.cpms.portal.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.supply.DsoSheet;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.SupplyDesk;
import io.emall.cpms.core.supply.SupplyViews;
import io.emall.cpms.portal.frame.Zones;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Energy prices: what each DSO asks, of what its energy is, and who cannot be reached (use case 2). */
@Controller
class PricesPage {
    private static final int DAYS = 2;

    private final SupplyViews views;
    private final SupplyDesk desk;
    private final Zones zones;
    private final InstantSource clock;

    PricesPage(SupplyViews views, SupplyDesk desk, Zones zones, InstantSource clock) {
        this.views = views;
        this.desk = desk;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/energy/prices")
    String show(Actor actor, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zones.home());
        Instant from = today.atStartOfDay(zones.home()).toInstant();
        Instant until = today.plusDays(DAYS).atStartOfDay(zones.home()).toInstant();
        List<DsoSheet> sheets = views.all(actor, from, until);
        Map<String, List<PricePlot>> rows = new LinkedHashMap<>();
        Map<String, String> plots = new LinkedHashMap<>();
        Map<String, List<MixBar>> bars = new LinkedHashMap<>();
        for (DsoSheet sheet : sheets) {
            String id = sheet.dso().id().toString();
            Mix mix = sheet.mix();
            rows.put(id, PricePlot.rows(sheet));
            plots.put(id, PricePlot.json(rows.getOrDefault(id, List.of())));
            bars.put(id, mix == null ? List.of() : MixBar.of(mix));
        }
        model.addAttribute("sheets", sheets);
        model.addAttribute("rows", rows);
        model.addAttribute("plots", plots);
        model.addAttribute("bars", bars);
        model.addAttribute("asking", sheets.stream().filter(DsoSheet::isAsking).count());
        model.addAttribute("zone", zones.home());
        return "energy-prices";
    }

    /** Asks all DSOs; the page shows each answer as it comes. */
    @PostMapping("/energy/prices")
    String ask(Actor actor, RedirectAttributes after) {
        after.addFlashAttribute("asked", desk.askAll(actor));
        return "redirect:/energy/prices";
    }
}
