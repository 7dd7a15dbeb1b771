package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.view.TokenViews;
import io.emall.cpms.portal.frame.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tokens eMSPs sent us. */
@Controller
class TokensPage {
    private static final int ON_A_PAGE = 50;

    private final TokenViews tokens;
    private final Zones zones;

    TokensPage(TokenViews tokens, Zones zones) {
        this.tokens = tokens;
        this.zones = zones;
    }

    @GetMapping("/tokens")
    String show(Actor actor, @RequestParam @Nullable String after, Model model) {
        model.addAttribute("page", tokens.page(actor, after, ON_A_PAGE));
        model.addAttribute("zone", zones.home());
        return "tokens";
    }
}
