package io.emall.cpms.portal.battery;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.DeviceSheet;
import io.emall.cpms.core.battery.EnergyDeviceDesk;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The batteries and meters of a location: how they are, and how they were for a day. */
@Controller
class DevicesPage {
    private static final Duration SHOWN = Duration.ofDays(1);

    private final EnergyDeviceDesk desk;
    private final LocationViews locations;
    private final Times times;

    DevicesPage(EnergyDeviceDesk desk, LocationViews locations, Times times) {
        this.desk = desk;
        this.locations = locations;
        this.times = times;
    }

    @GetMapping("/locations/{id}/energy-devices")
    String show(Actor actor, @PathVariable LocationId id, Model model) {
        LocationSheet sheet = locations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        Instant now = times.now();
        List<DeviceLine> lines = desk.all(actor, id).stream()
                .map(one -> new DeviceLine(one, desk.history(actor, one.device(), now.minus(SHOWN), now)))
                .toList();
        model.addAttribute("sheet", sheet);
        model.addAttribute("zone", sheet.location().zone());
        model.addAttribute("lines", lines);
        return "energy-devices";
    }

    @PostMapping("/locations/{id}/energy-devices/{key}/trust")
    String trust(Actor actor, @PathVariable LocationId id, @PathVariable UUID key, RedirectAttributes after) {
        if (find(actor, id, key).device() instanceof Battery battery && desk.trust(actor, battery)) {
            after.addFlashAttribute("done", "device.trusted");
        }
        return "redirect:/locations/" + id + "/energy-devices";
    }

    @PostMapping("/locations/{id}/energy-devices/{key}/remove")
    String remove(Actor actor, @PathVariable LocationId id, @PathVariable UUID key, RedirectAttributes after) {
        desk.remove(actor, find(actor, id, key).device());
        after.addFlashAttribute("done", "device.removed");
        return "redirect:/locations/" + id + "/energy-devices";
    }

    private DeviceSheet find(Actor actor, LocationId id, UUID key) {
        return desk.find(actor, id, key).orElseThrow(() -> new NotFound(key.toString()));
    }
}
