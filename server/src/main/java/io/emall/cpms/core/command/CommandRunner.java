package io.emall.cpms.core.command;

import io.emall.cpms.core.command.Result.Type;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StationCommand;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.session.StationDesk;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.SessionId;
import org.jspecify.annotations.Nullable;

/** Carries an accepted command out at the station and says how it went. */
public final class CommandRunner {

    private final Locations locations;
    private final Sessions sessions;
    private final Bookings bookings;
    private final StationDesks desks;
    private final StationCommands stations;
    private final Reservations reservations;

    public CommandRunner(
            Locations locations,
            Sessions sessions,
            Bookings bookings,
            StationDesks desks,
            StationCommands stations,
            Reservations reservations) {
        this.locations = locations;
        this.sessions = sessions;
        this.bookings = bookings;
        this.desks = desks;
        this.stations = stations;
        this.reservations = reservations;
    }

    Result run(PartnerCommand command) {
        return switch (command.request()) {
            case Request.StartSession start -> start(command, start);
            case Request.StopSession stop -> stop(stop.session());
            case Request.Unlock unlock -> unlock(unlock);
            case Request.Reserve reserve -> reservations.reserve(command, reserve);
            case Request.CancelReservation cancel -> reservations.cancel(command, cancel);
        };
    }

    private Result start(PartnerCommand command, Request.StartSession start) {
        if (!(Target.of(locations, start.location(), start.evse()) instanceof Target.Found found)) {
            return new Result(Type.EVSE_OCCUPIED, "No EVSE is free any more");
        }
        StationDesk desk = desks.of(found.evse().station());
        @Nullable
        BookingId booking = bookings.holding(found.evse().uid(), command.acceptedAt())
                .filter(held -> held.isFor(start.driver()))
                .map(Booking::id)
                .orElse(null);
        Grant grant = new Grant(command.number(), found.evse().uid(), start.driver(), booking, command.acceptedAt());
        desk.vouch(grant);
        CommandOutcome outcome = stations.send(
                found.evse().station(),
                new StationCommand.Start(
                        found.evse().number(),
                        start.driver().token(),
                        start.driver().tokenType(),
                        command.number()));
        if (outcome instanceof CommandOutcome.Accepted) {
            desk.promise(grant);
        }
        return result(outcome);
    }

    private Result stop(SessionId id) {
        ChargingSession session = sessions.find(id).orElse(null);
        if (session == null) {
            return new Result(Type.FAILED, "The session is gone");
        }
        if (session.isPending() && desks.of(session.place().station()).abandon(id)) {
            return new Result(Type.ACCEPTED, "The session was taken back before it began");
        }
        if (session.transaction() == null) {
            return new Result(Type.FAILED, "The session has no transaction");
        }
        return result(stations.send(
                session.place().station(),
                new StationCommand.Stop(session.transaction().reference())));
    }

    private Result unlock(Request.Unlock unlock) {
        if (!(Target.of(locations, unlock.location(), unlock.evse()) instanceof Target.Found found)) {
            return new Result(Type.FAILED, "The EVSE is gone");
        }
        return found.evse()
                .connector(unlock.connector())
                .map(connector -> result(stations.send(
                        found.evse().station(),
                        new StationCommand.Unlock(found.evse().number(), connector.number()))))
                .orElseGet(() -> new Result(Type.FAILED, "The connector is gone"));
    }

    /** The station's answer in OCPI's words. */
    static Result result(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted(String words) -> new Result(Type.ACCEPTED, words);
            case CommandOutcome.Refused(String words) -> new Result(Type.REJECTED, "The station answered " + words);
            case CommandOutcome.NotSupported(String words) ->
                new Result(Type.NOT_SUPPORTED, "The station answered " + words);
            case CommandOutcome.NoAnswer none -> new Result(Type.TIMEOUT, "The station did not answer in time");
            case CommandOutcome.Offline gone -> new Result(Type.FAILED, "The station is not connected");
            case CommandOutcome.Failed(String code, String description) ->
                new Result(Type.FAILED, "The station answered with the error " + code);
        };
    }
}
