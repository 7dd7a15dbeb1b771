package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.view.StationViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All stations and whether they are connected. */
@Controller
class StationsPage {
    private static final int ON_A_PAGE = 50;

    private final StationViews stations;

    StationsPage(StationViews stations) {
        this.stations = stations;
    }

    @GetMapping("/stations")
    String show(Actor actor, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("page", stations.page(actor, after, ON_A_PAGE));
        return "stations";
    }
}
