package io.emall.cpms.portal.battery;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.battery.Device;
import io.emall.cpms.core.battery.DeviceProtocol;
import io.emall.cpms.core.battery.DeviceSheet;
import io.emall.cpms.core.battery.EnergyDeviceDesk;
import io.emall.cpms.core.battery.EnergyDeviceDesk.Outcome;
import io.emall.cpms.core.battery.EnergyDeviceDesk.Trial;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Typed;
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

/** Enters, tries and changes one battery or meter. */
@Controller
class DevicePage {
    private final EnergyDeviceDesk desk;
    private final LocationViews locations;
    private final Uuids uuids;
    private final Figures figures;

    DevicePage(EnergyDeviceDesk desk, LocationViews locations, Uuids uuids, Figures figures) {
        this.desk = desk;
        this.locations = locations;
        this.uuids = uuids;
        this.figures = figures;
    }

    /** The page gets its address before the device has a name: saving it twice makes one. */
    @GetMapping("/locations/{id}/energy-devices/new")
    String begin(Actor actor, @PathVariable LocationId id, @RequestParam(defaultValue = "BATTERY") String kind) {
        actor.must(Permission.MANAGE_ENERGY);
        return "redirect:/locations/" + id + "/energy-devices/" + uuids.next() + "?kind="
                + (DeviceForm.BATTERY.equals(kind) ? kind : MeterKind.PV.name());
    }

    @GetMapping("/locations/{id}/energy-devices/{key}")
    String edit(
            Actor actor,
            @PathVariable LocationId id,
            @PathVariable UUID key,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String protocol,
            Model model) {
        actor.must(Permission.MANAGE_ENERGY);
        Device known = known(actor, id, key);
        DeviceProtocol spoken = protocol(protocol, known);
        model.addAttribute(
                "form",
                known != null && known.connection().protocol().equals(spoken.name())
                        ? DeviceForm.of(known, figures)
                        : DeviceForm.empty(kind == null ? DeviceForm.BATTERY : kind, spoken));
        return page(actor, id, key, spoken, known, model);
    }

    @PostMapping("/locations/{id}/energy-devices/{key}")
    String save(
            Actor actor,
            @PathVariable LocationId id,
            @PathVariable UUID key,
            @RequestParam String protocol,
            @RequestParam(defaultValue = "save") String action,
            @ModelAttribute("form") DeviceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes after) {
        actor.must(Permission.MANAGE_ENERGY);
        Typed typed = new Typed(errors);
        Device known = known(actor, id, key);
        DeviceProtocol spoken = protocol(protocol, known);
        Device device = form.read(typed, key, id, spoken);
        if (device != null && action.equals("test")) {
            Trial trial = desk.test(actor, device);
            model.addAttribute("trial", trial);
            model.addAttribute("outcome", trial.getClass().getSimpleName());
        } else if (device != null && saved(typed, spoken, desk.save(actor, device))) {
            after.addFlashAttribute("done", "device.saved");
            return "redirect:/locations/" + id + "/energy-devices";
        }
        return page(actor, id, key, spoken, known, model);
    }

    private static boolean saved(Typed typed, DeviceProtocol protocol, Outcome outcome) {
        switch (outcome) {
            case Outcome.Saved _ -> {}
            case Outcome.NameTaken _ -> typed.bad("name", "device.name.taken");
            case Outcome.NoSuchLocation _ -> typed.bad("name", "device.nolocation");
            case Outcome.NotCalled(String why) ->
                typed.bad("settings[" + protocol.settings().getFirst().name() + "]", "device.notcalled", why);
        }
        return typed.good();
    }

    private String page(
            Actor actor, LocationId id, UUID key, DeviceProtocol protocol, @Nullable Device known, Model model) {
        LocationSheet sheet = locations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("key", key);
        model.addAttribute("protocol", protocol);
        model.addAttribute("protocols", desk.protocols().all());
        model.addAttribute("kinds", MeterKind.values());
        model.addAttribute("known", known);
        return "energy-device";
    }

    private @Nullable Device known(Actor actor, LocationId id, UUID key) {
        return desk.find(actor, id, key).map(DeviceSheet::device).orElse(null);
    }

    private DeviceProtocol protocol(@Nullable String name, @Nullable Device known) {
        String wanted = name != null ? name : known != null ? known.connection().protocol() : "sunspec";
        return desk.protocols().find(wanted).orElseThrow(() -> new NotFound(wanted));
    }
}
