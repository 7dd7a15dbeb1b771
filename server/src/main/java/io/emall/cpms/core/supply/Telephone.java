package io.emall.cpms.core.supply;

import io.emall.cpms.core.partner.Secret;
import java.util.Optional;

/** Finds the door to a DSO and what is needed to go through it. */
public final class Telephone {

    private static final Secret NONE = new Secret("");

    private final Doors doors;
    private final Dsos dsos;
    private final Contracts contracts;

    public Telephone(Doors doors, Dsos dsos, Contracts contracts) {
        this.doors = doors;
        this.dsos = dsos;
        this.contracts = contracts;
    }

    /** A DSO that can be asked now. */
    record Call(SupplyDoor door, Line line) {}

    /** Empty for a DSO that is not asked over the network. */
    Optional<Call> to(Dso dso) {
        return to(dso, dsos.secret(dso.id()).orElse(NONE));
    }

    /** With a secret that need not be stored yet. */
    Optional<Call> to(Dso dso, Secret secret) {
        return dso.connection() instanceof Connection.Network network
                ? doors.of(network.protocol()).map(door -> new Call(door, line(dso, network, secret)))
                : Optional.empty();
    }

    private Line line(Dso dso, Connection.Network network, Secret secret) {
        return new Line(
                dso.id(),
                network,
                secret,
                dso.currency(),
                contracts.of(dso.id()).stream().map(Contract::location).toList());
    }
}
