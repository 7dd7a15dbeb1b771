package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.view.RecordViews;
import io.emall.cpms.portal.frame.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Administration, the written record: exchanges that failed, and who changed what. */
@Controller
class RecordsPage {
    private static final int MOST = 200;

    private final RecordViews records;
    private final Zones zones;

    RecordsPage(RecordViews records, Zones zones) {
        this.records = records;
        this.zones = zones;
    }

    @GetMapping("/administration")
    String home(Actor actor) {
        return actor.role().may(Permission.MANAGE_USERS)
                ? "redirect:/administration/people"
                : "redirect:/administration/account";
    }

    @GetMapping("/administration/failures")
    String failures(Actor actor, @RequestParam @Nullable String who, Model model) {
        String wanted = who == null || who.isBlank() ? null : who.strip();
        model.addAttribute("failures", records.failures(actor, wanted, MOST));
        model.addAttribute("who", wanted);
        model.addAttribute("zone", zones.home());
        return "failures";
    }

    @GetMapping("/administration/audit")
    String audit(Actor actor, Model model) {
        model.addAttribute("entries", records.audit(actor, MOST));
        model.addAttribute("zone", zones.home());
        return "audit";
    }
}
