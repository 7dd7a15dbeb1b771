package io.emall.cpms.portal.alarm;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.Alarms.Standing;
import io.emall.cpms.core.alarm.SecurityEvent;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.AlarmViews;
import io.emall.cpms.portal.frame.Typed;
import io.emall.cpms.portal.frame.Zones;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What needs somebody: all alarms, the lasting ones first; and the log of security events. */
@Controller
class AlarmsPage {
    private static final int ON_A_PAGE = 50;

    private final AlarmViews alarms;
    private final Zones zones;

    AlarmsPage(AlarmViews alarms, Zones zones) {
        this.alarms = alarms;
        this.zones = zones;
    }

    @GetMapping("/alarms")
    String show(
            Actor actor,
            @ModelAttribute("form") AlarmsForm form,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Model model) {
        Typed typed = new Typed(errors);
        Alarms.Filter filter = form.read(typed);
        Page<Alarm> page = typed.good() ? alarms.page(actor, filter, after, ON_A_PAGE) : new Page<>(List.of(), null);
        model.addAttribute("alarms", page.items());
        model.addAttribute("older", page.next() == null ? null : form.after(page.next()));
        model.addAttribute("states", Standing.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("kinds", AlarmKind.values());
        model.addAttribute("zone", zones.home());
        return "alarms";
    }

    @GetMapping("/alarms/security")
    String security(
            Actor actor, @RequestParam @Nullable String station, @RequestParam @Nullable String after, Model model) {
        String wanted = station == null || station.isBlank() ? null : station.strip();
        Page<SecurityEvent> page = security(actor, wanted, after);
        model.addAttribute("events", page.items());
        model.addAttribute("station", wanted);
        model.addAttribute("older", page.next() == null ? null : older(wanted, page.next()));
        model.addAttribute("zone", zones.home());
        return "security-events";
    }

    /** What can be no station's name has no events. */
    private Page<SecurityEvent> security(Actor actor, @Nullable String station, @Nullable String after) {
        try {
            StationId id = station == null ? null : new StationId(station);
            return alarms.security(actor, id, after, ON_A_PAGE);
        } catch (IllegalArgumentException noId) {
            return new Page<>(List.of(), null);
        }
    }

    private static String older(@Nullable String station, String key) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/alarms/security");
        if (station != null) {
            address.queryParam("station", station);
        }
        return address.queryParam("after", key).encode().toUriString();
    }
}
