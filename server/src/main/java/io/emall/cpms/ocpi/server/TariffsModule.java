package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.wire.ocpi.v221.InterfaceRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners read our prices (mod_tariffs, O-32). */
@Controller
@RequestMapping(Module.ROOT + "/tariffs")
final class TariffsModule implements Module {

    private final Catalog catalog;

    TariffsModule(Catalog catalog) {
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
    Reply list(Paging paging, Dialect dialect) {
        return paging.of(
                catalog.tariffs().stream()
                        .filter(t -> paging.window().test(t.changed()))
                        .toList(),
                dialect::tariff);
    }
}
