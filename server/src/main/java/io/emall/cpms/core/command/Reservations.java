package io.emall.cpms.core.command;

import io.emall.cpms.core.command.Result.Type;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.EvseStatus;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Uuids;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** RESERVE_NOW and CANCEL_RESERVATION: the promise is ours, the station's hold only shows it (acceptance §2.4). */
public final class Reservations {

    private final Bookings bookings;
    private final Locations locations;
    private final StationCommands stations;
    private final Outbox outbox;
    private final Uuids uuids;
    private final InstantSource clock;

    public Reservations(
            Bookings bookings,
            Locations locations,
            StationCommands stations,
            Outbox outbox,
            Uuids uuids,
            InstantSource clock) {
        this.bookings = bookings;
        this.locations = locations;
        this.stations = stations;
        this.outbox = outbox;
        this.uuids = uuids;
        this.clock = clock;
    }

    Result reserve(PartnerCommand command, Request.Reserve request) {
        Optional<Booking> before = bookings.findByPartnersId(command.partner(), request.reservationId());
        if (before.isPresent() && !(before.get().state() instanceof Booking.State.Held)) {
            return new Result(Type.REJECTED, "This reservation id was used before");
        }
        EvseUid wanted = request.evse() == null ? before.map(Booking::evse).orElse(null) : request.evse();
        if (!(Target.of(locations, request.location(), wanted) instanceof Target.Found found)) {
            return new Result(Type.EVSE_OCCUPIED, "No EVSE is free any more");
        }
        boolean ownHold = before.map(b -> b.evse().equals(found.evse().uid())).orElse(false);
        Result refusal = refusal(found.evse().status(), ownHold);
        return refusal != null ? refusal : book(command, request, found, before);
    }

    private static @Nullable Result refusal(EvseStatus status, boolean ownHold) {
        return switch (status) {
            case AVAILABLE -> null;
            case RESERVED -> ownHold ? null : new Result(Type.EVSE_OCCUPIED, "The EVSE is reserved");
            case CHARGING -> new Result(Type.EVSE_OCCUPIED, "The EVSE is in use");
            case INOPERATIVE, OUTOFORDER, REMOVED -> new Result(Type.EVSE_INOPERATIVE, "The EVSE is out of use");
            case UNKNOWN -> new Result(Type.FAILED, "The station is not connected");
        };
    }

    private Result book(PartnerCommand command, Request.Reserve request, Target.Found found, Optional<Booking> before) {
        Evse evse = found.evse();
        Booking booking = new Booking(
                before.map(Booking::id).orElseGet(() -> new BookingId(uuids.next())),
                before.map(Booking::number).orElseGet(bookings::nextNumber),
                evse.uid(),
                new Interval(before.map(b -> b.period().from()).orElseGet(clock::instant), request.expiry()),
                request.driver(),
                request.reservationId(),
                new Booking.State.Held());
        By by = By.partner(command.partner());
        boolean held = before.isPresent() ? bookings.replace(booking, by, "by the eMSP") : bookings.add(booking, by);
        if (!held) {
            return new Result(Type.EVSE_OCCUPIED, "The EVSE is reserved");
        }
        before.filter(b -> !b.evse().equals(evse.uid())).ifPresent(this::cancelAtStation);
        return atStation(booking, evse);
    }

    private Result atStation(Booking booking, Evse evse) {
        CommandOutcome outcome = stations.send(
                evse.station(),
                new StationCommand.Reserve(
                        booking.number(),
                        evse.number(),
                        booking.driver().token(),
                        booking.driver().tokenType(),
                        Objects.requireNonNull(booking.period().until()),
                        booking.driver().groupId()));
        Result result =
                switch (outcome) {
                    case CommandOutcome.NotSupported none ->
                        new Result(Type.ACCEPTED, "Held by the operator; the station cannot show it");
                    case CommandOutcome.Refused(String words)
                    when words.equals("Occupied") -> new Result(Type.EVSE_OCCUPIED, "The EVSE is in use");
                    case CommandOutcome.Refused(String words)
                    when !words.equals("Rejected") ->
                        new Result(Type.EVSE_INOPERATIVE, "The station answered " + words);
                    default -> CommandRunner.result(outcome);
                };
        if (result.type() == Type.ACCEPTED) {
            outbox.mark(Outbox.Kind.EVSE, evse.uid().value());
        } else {
            bookings.end(
                    booking.id(),
                    new Booking.State.Cancelled(By.station(result.message()), CancelReason.UNKNOWN, result.message()));
        }
        return result;
    }

    Result cancel(PartnerCommand command, Request.CancelReservation request) {
        return bookings.findByPartnersId(command.partner(), request.reservationId())
                .filter(booking -> release(
                        booking,
                        new Booking.State.Cancelled(
                                By.partner(command.partner()), CancelReason.UNKNOWN, "by the eMSP")))
                .map(booking -> {
                    cancelAtStation(booking);
                    return new Result(Type.ACCEPTED, "The reservation is cancelled");
                })
                .orElseGet(() -> new Result(Type.UNKNOWN_RESERVATION, "No such reservation holds"));
    }

    private boolean release(Booking booking, Booking.State state) {
        boolean held = bookings.end(booking.id(), state);
        if (held) {
            outbox.mark(Outbox.Kind.EVSE, booking.evse().value());
        }
        return held;
    }

    /** What the station answers does not matter: our books decide who may charge. */
    private void cancelAtStation(Booking booking) {
        locations
                .findByEvse(booking.evse())
                .flatMap(location -> location.evse(booking.evse()))
                .ifPresent(
                        evse -> stations.send(evse.station(), new StationCommand.CancelReservation(booking.number())));
    }
}
