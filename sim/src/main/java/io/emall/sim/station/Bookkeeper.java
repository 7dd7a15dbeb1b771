package io.emall.sim.station;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may use which outlet: reservations and availability, the same in every version. */
final class Bookkeeper {
    private final SimStation station;

    /** The names are those of every version. */
    enum Reserved {
        ACCEPTED,
        FAULTED,
        OCCUPIED,
        REJECTED,
        UNAVAILABLE
    }

    /** The names are those of every version. */
    enum Availability {
        ACCEPTED,
        REJECTED,
        SCHEDULED
    }

    Bookkeeper(SimStation station) {
        this.station = station;
    }

    /** Number 0 or null is any outlet; the same id replaces. */
    Reserved reserve(@Nullable Integer number, Reservation reservation) {
        station.holding(reservation.id()).ifPresent(outlet -> outlet.reservation(null));
        List<Outlet> candidates = candidates(number);
        Optional<Outlet> free =
                candidates.stream().filter(o -> state(o) == Reserved.ACCEPTED).findFirst();
        free.ifPresent(outlet -> outlet.reservation(reservation));
        return free.map(outlet -> Reserved.ACCEPTED)
                .orElseGet(() -> candidates.isEmpty() ? Reserved.REJECTED : state(candidates.getFirst()));
    }

    private static Reserved state(Outlet outlet) {
        if (outlet.state() == OutletState.FAULTED) {
            return Reserved.FAULTED;
        }
        if (!outlet.isOperative()) {
            return Reserved.UNAVAILABLE;
        }
        boolean taken = outlet.car().isPresent()
                || outlet.transaction().isPresent()
                || outlet.reservation().isPresent();
        return taken ? Reserved.OCCUPIED : Reserved.ACCEPTED;
    }

    /** Shows a new reservation and lets it end by itself. */
    void follow(Reservation reservation) {
        station.holding(reservation.id()).ifPresent(outlet -> {
            station.show(outlet, outlet.idle());
            station.expireReservation(outlet, reservation);
        });
    }

    Optional<Outlet> cancel(int id) {
        Optional<Outlet> holding = station.holding(id);
        holding.ifPresent(outlet -> outlet.reservation(null));
        return holding;
    }

    Availability availability(@Nullable Integer number, boolean operative) {
        List<Outlet> chosen = candidates(number);
        if (chosen.isEmpty()) {
            return Availability.REJECTED;
        }
        boolean later = false;
        for (Outlet outlet : chosen) {
            later |= station.available(outlet, operative);
        }
        return later ? Availability.SCHEDULED : Availability.ACCEPTED;
    }

    void showAvailability(@Nullable Integer number) {
        candidates(number).forEach(station::showAvailability);
    }

    private List<Outlet> candidates(@Nullable Integer number) {
        return number == null || number == 0
                ? station.outlets()
                : station.known(number).stream().toList();
    }
}
