package io.emall.cpms.portal.status;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.energy.PlanSheet;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.view.InternalStatus;
import io.emall.cpms.core.view.InternalStatusViews;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The internal status, the "System monitor" (use case 4): of all locations, and of one. */
@Controller
class MonitorPage {
    private static final int ON_A_PAGE = 25;

    private final InternalStatusViews statuses;
    private final StationViews stations;
    private final MessageSource messages;

    MonitorPage(InternalStatusViews statuses, StationViews stations, MessageSource messages) {
        this.statuses = statuses;
        this.stations = stations;
        this.messages = messages;
    }

    @GetMapping("/monitor")
    String all(Actor actor, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("page", statuses.page(actor, after, ON_A_PAGE));
        return "monitors-all";
    }

    @GetMapping("/locations/{id}/monitor")
    String show(Actor actor, @PathVariable LocationId id, Model model) {
        InternalStatus status = statuses.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        boolean money = actor.role().may(Permission.VIEW_MONEY);
        SourcesPlot plot = SourcesPlot.of(status, this::word);
        model.addAttribute("sheet", status.sheet());
        model.addAttribute("zone", status.sheet().location().zone());
        model.addAttribute("status", status);
        model.addAttribute("energy", status.energy());
        model.addAttribute("given", given(status.energy().plan()));
        model.addAttribute("delivered", delivered(status));
        model.addAttribute("bars", SourceBar.of(status, this::word, money));
        model.addAttribute("points", plot.points());
        model.addAttribute("plot", plot);
        model.addAttribute("stations", stations.at(actor, id));
        return "monitor";
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static WattHours delivered(InternalStatus status) {
        return status.vehicles().stream()
                .map(vehicle -> vehicle.session().meter().energy())
                .reduce(WattHours.ZERO, WattHours::plus);
    }

    private static Map<EvseUid, PlanSheet.Given> given(@Nullable PlanSheet plan) {
        return plan == null
                ? Map.of()
                : plan.given().stream().collect(Collectors.toMap(PlanSheet.Given::evse, Function.identity()));
    }
}
