package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.customer.CustomerDesk;
import io.emall.cpms.core.customer.CustomerInformation;
import io.emall.cpms.core.customer.Subject;
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

/** What a station holds of a customer: reported, or cleared; for Administrators. */
@Controller
class CustomersPage {
    private static final int ON_A_PAGE = 20;

    private final CustomerDesk desk;
    private final StationViews stations;
    private final Zones zones;

    CustomersPage(CustomerDesk desk, StationViews stations, Zones zones) {
        this.desk = desk;
        this.stations = stations;
        this.zones = zones;
    }

    @GetMapping("/stations/{id}/customers")
    String show(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable UUID open,
            Model model) {
        model.addAttribute("form", CustomerForm.empty());
        model.addAttribute(
                "open",
                open == null
                        ? null
                        : desk.find(actor, open)
                                .filter(found -> found.station().equals(id))
                                .orElseThrow(() -> new NotFound(open.toString())));
        return page(actor, sheet(actor, id), after, model);
    }

    @PostMapping("/stations/{id}/customers")
    String ask(
            Actor actor,
            @PathVariable StationId id,
            @ModelAttribute("form") CustomerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        StationSheet sheet = sheet(actor, id);
        Subject subject = form.read(new Typed(errors));
        if (subject == null) {
            return page(actor, sheet, null, model);
        }
        CustomerInformation asked = desk.ask(actor, id, subject, form.wantsReport(), form.wantsClear());
        boolean refused = asked.state() == CustomerInformation.State.REFUSED;
        after.addFlashAttribute(refused ? "refused" : "done", refused ? asked.words() : "customers.asked");
        return "redirect:/stations/" + id + "/customers";
    }

    @PostMapping("/stations/{id}/customers/{information}/erase")
    String erase(Actor actor, @PathVariable StationId id, @PathVariable UUID information, RedirectAttributes after) {
        CustomerInformation found = desk.find(actor, information)
                .filter(its -> its.station().equals(id))
                .orElseThrow(() -> new NotFound(information.toString()));
        desk.erase(actor, found);
        after.addFlashAttribute("done", "customers.erased");
        return "redirect:/stations/" + id + "/customers";
    }

    private StationSheet sheet(Actor actor, StationId id) {
        return stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
    }

    private String page(Actor actor, StationSheet sheet, @Nullable String after, Model model) {
        Page<CustomerInformation> all = desk.page(actor, sheet.station().id(), after, ON_A_PAGE);
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", zones.of(sheet.station().location()));
        model.addAttribute("all", all.items());
        model.addAttribute("next", all.next());
        return "station-customers";
    }
}
