package io.emall.cpms.ocpi.v221;

import io.emall.cpms.ocpi.server.Module;
import io.emall.cpms.ocpi.server.Paging;
import io.emall.cpms.ocpi.server.Reply;
import io.emall.wire.ocpi.v221.InterfaceRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners read our prices (mod_tariffs, O-32). */
@Controller
@RequestMapping("/ocpi/2.2.1/tariffs")
public final class TariffsModule implements Module {

    private final Catalog catalog;

    public TariffsModule(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String identifier() {
        return "tariffs";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.SENDER;
    }

    @GetMapping
    Reply list(Paging paging) {
        return paging.of(
                catalog.tariffs().stream()
                        .filter(t -> paging.window().test(t.lastUpdated()))
                        .toList(),
                tariff -> tariff);
    }
}
