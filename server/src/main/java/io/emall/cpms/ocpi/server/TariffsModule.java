package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.booking.FeeOffers;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners read our prices (mod_tariffs, O-32). */
@Controller
@RequestMapping(Module.ROOT + "/tariffs")
final class TariffsModule implements Module {

    private final Catalog catalog;
    private final FeeOffers fees;

    private record Shown(Instant changed, Supplier<Object> rendered) {}

    TariffsModule(Catalog catalog, FeeOffers fees) {
        this.catalog = catalog;
        this.fees = fees;
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
        Stream<Shown> energy =
                catalog.tariffs().stream().map(offer -> new Shown(offer.changed(), () -> dialect.tariff(offer)));
        Stream<Shown> booking =
                fees.all().stream().map(offer -> new Shown(offer.changed(), () -> dialect.tariff(offer)));
        return paging.of(
                Stream.concat(energy, booking)
                        .filter(shown -> paging.window().test(shown.changed))
                        .sorted(Comparator.comparing(Shown::changed))
                        .toList(),
                shown -> shown.rendered.get());
    }
}
