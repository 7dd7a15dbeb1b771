package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.LocationViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All locations, with what each lacks before it can be published. */
@Controller
class LocationsPage {
    private static final int ON_A_PAGE = 50;

    private final LocationViews locations;

    LocationsPage(LocationViews locations) {
        this.locations = locations;
    }

    @GetMapping("/locations")
    String show(Actor actor, @RequestParam @Nullable String after, Model model) {
        Page<LocationSheet> page = locations.page(actor, after, ON_A_PAGE);
        model.addAttribute("page", page);
        model.addAttribute("map", MapDrawing.of(page.items()));
        return "locations";
    }
}
