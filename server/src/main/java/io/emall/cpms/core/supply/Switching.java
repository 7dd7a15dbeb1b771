package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Changes which DSO supplies a location: only to one that granted it, and not before the present one was held long enough. */
public final class Switching {

    private final Dsos dsos;
    private final Contracts contracts;
    private final Supplies supplies;
    private final InstantSource clock;

    public Switching(Dsos dsos, Contracts contracts, Supplies supplies, InstantSource clock) {
        this.dsos = dsos;
        this.contracts = contracts;
        this.supplies = supplies;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Switched(Supplies.Supply supply) implements Outcome {}

        record Already() implements Outcome {}

        record NoContract() implements Outcome {}

        /** @param standing how the request for supply stands */
        record NotGranted(Standing standing) implements Outcome {}

        /** It sells no energy, or is switched off. */
        record NoSupplier() implements Outcome {}

        /** @param until when the present DSO may be left */
        record Held(Instant until) implements Outcome {}
    }

    /** @param why in a few words */
    public Outcome to(LocationId location, DsoId dso, String why) {
        Optional<Contract> contract = contracts.find(dso, location);
        Optional<Supplies.Supply> present = supplies.now(location);
        if (contract.isEmpty()) {
            return new Outcome.NoContract();
        }
        if (!contract.get().isGranted()) {
            return new Outcome.NotGranted(contract.get().standing());
        }
        if (dsos.find(dso).filter(Switching::sells).isEmpty()) {
            return new Outcome.NoSupplier();
        }
        return present.filter(supply -> supply.dso().equals(dso)).isPresent()
                ? new Outcome.Already()
                : held(present).<Outcome>map(Outcome.Held::new).orElseGet(() -> change(location, dso, why));
    }

    private static boolean sells(Dso dso) {
        return dso.enabled() && dso.roles().contains(DsoRole.ENERGY_SUPPLIER);
    }

    private Outcome change(LocationId location, DsoId dso, String why) {
        Supplies.Supply supply = new Supplies.Supply(location, dso, clock.instant(), why);
        supplies.change(supply);
        return new Outcome.Switched(supply);
    }

    /** A DSO that refuses meanwhile, or is switched off, holds nobody. */
    private Optional<Instant> held(Optional<Supplies.Supply> present) {
        return present.flatMap(supply -> contracts
                .find(supply.dso(), supply.location())
                .filter(Contract::isGranted)
                .filter(contract ->
                        dsos.find(contract.dso()).filter(Dso::enabled).isPresent())
                .map(contract -> supply.since().plus(contract.minimumHold()))
                .filter(until -> until.isAfter(clock.instant())));
    }
}
