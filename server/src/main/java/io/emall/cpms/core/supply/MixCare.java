package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what eMSPs are told of the energy at locations true, without telling them every quarter-hour. */
public final class MixCare {
    private final ToldMixes told;
    private final Offers offers;
    private final Supplies supplies;
    private final Dsos dsos;
    private final InstantSource clock;

    public MixCare(ToldMixes told, Offers offers, Supplies supplies, Dsos dsos, InstantSource clock) {
        this.told = told;
        this.offers = offers;
        this.supplies = supplies;
        this.dsos = dsos;
        this.clock = clock;
    }

    /** Looks at all locations; two nodes that do so at once tell the same. */
    public void round() {
        List<LocationId> all = told.locations();
        Map<LocationId, ToldMix> before = told.of(all);
        all.forEach(location -> look(location, Optional.ofNullable(before.get(location))));
    }

    private void look(LocationId location, Optional<ToldMix> before) {
        Instant now = clock.instant();
        Optional<String> supplier = supplies.now(location)
                .flatMap(supply -> dsos.find(supply.dso()))
                .map(Dso::name);
        Optional<Mix> mix = offers.mixNow(location);
        if (supplier.isEmpty() || mix.isEmpty()) {
            before.ifPresent(gone -> told.withdraw(location, now));
        } else if (before.isEmpty() || before.get().isOutdatedBy(supplier.get(), mix.get(), now)) {
            told.tell(new ToldMix(location, supplier.get(), mix.get(), now));
        }
    }
}
