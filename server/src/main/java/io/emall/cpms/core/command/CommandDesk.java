package io.emall.cpms.core.command;

import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.CommandId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.Uuids;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Takes what eMSPs ask (O-37): refuses at once what cannot be, otherwise keeps it as a row and answers ACCEPTED; then
 * the station is asked and exactly one result is decided, TIMEOUT at the latest.
 */
public final class CommandDesk {

    private static final int ROUND = 200;

    private final CommandLedger ledger;
    private final Locations locations;
    private final Visibilities visibilities;
    private final Sessions sessions;
    private final Bookings bookings;
    private final CommandRunner runner;
    private final Results results;
    private final CommandPolicy policy;
    private final Uuids uuids;
    private final InstantSource clock;
    private final Executor background;

    /** @param background runs what happens after the immediate answer; one virtual thread per task */
    public CommandDesk(
            CommandLedger ledger,
            Locations locations,
            Visibilities visibilities,
            Sessions sessions,
            Bookings bookings,
            CommandRunner runner,
            Results results,
            CommandPolicy policy,
            Uuids uuids,
            InstantSource clock,
            Executor background) {
        this.ledger = ledger;
        this.locations = locations;
        this.visibilities = visibilities;
        this.sessions = sessions;
        this.bookings = bookings;
        this.runner = runner;
        this.results = results;
        this.policy = policy;
        this.uuids = uuids;
        this.clock = clock;
        this.background = background;
    }

    public Receipt receive(PartnerId partner, Request request, URI responseUrl) {
        Receipt receipt =
                switch (request) {
                    case Request.StartSession start -> check(partner, start);
                    case Request.StopSession stop -> check(partner, stop.session());
                    case Request.Unlock unlock -> check(partner, unlock);
                    case Request.Reserve reserve -> check(partner, reserve);
                    case Request.CancelReservation cancel -> accepted();
                };
        if (receipt instanceof Receipt.Accepted) {
            Instant now = clock.instant();
            PartnerCommand command = new PartnerCommand(
                    new CommandId(uuids.next()),
                    ledger.nextNumber(),
                    partner,
                    request,
                    responseUrl,
                    now,
                    now.plus(policy.answerWithin()));
            ledger.accept(command);
            background.execute(() -> results.decide(command, runner.run(command)));
        }
        return receipt;
    }

    /** Decides TIMEOUT where nothing else was decided in time, and tells results that were not taken yet. */
    public void round() {
        Instant now = clock.instant();
        ledger.overdue(now, ROUND)
                .forEach(command ->
                        results.decide(command, new Result(Result.Type.TIMEOUT, "The station did not answer in time")));
        ledger.undelivered(now, ROUND).forEach(waiting -> background.execute(() -> results.deliver(waiting)));
    }

    private Receipt check(PartnerId partner, Request.StartSession start) {
        return switch (inSight(partner, start.location(), start.evse())) {
            case Target.Unknown(String why) -> new Receipt.UnknownLocation(why);
            case Target.NothingFree free -> new Receipt.Rejected("No EVSE is free at this location");
            case Target.Found found
            when !found.evse().online() -> new Receipt.Rejected("The station of this EVSE is not connected");
            case Target.Found found
            when start.connector() != null
                    && found.evse().connector(start.connector()).isEmpty() ->
                new Receipt.Rejected("The EVSE has no connector " + start.connector());
            case Target.Found found when isTaken(found) -> new Receipt.Rejected("Another session runs at this EVSE");
            case Target.Found found
            when isForeign(found, start) -> new Receipt.Rejected("The EVSE is reserved for another driver");
            case Target.Found found -> accepted();
        };
    }

    private boolean isTaken(Target.Found found) {
        return sessions.page(new Sessions.Filter(found.evse().station(), null, true, null), null, 50).items().stream()
                .anyMatch(
                        s -> s.isActive() && found.evse().uid().equals(s.place().evse()));
    }

    private boolean isForeign(Target.Found found, Request.StartSession start) {
        return bookings.holding(found.evse().uid(), clock.instant())
                .filter(booking -> !booking.isFor(start.driver()))
                .isPresent();
    }

    private Receipt check(PartnerId partner, SessionId id) {
        Optional<ChargingSession> session = sessions.find(id).filter(s -> s.belongsTo(partner));
        if (session.isEmpty()) {
            return new Receipt.UnknownSession();
        }
        boolean open = session.get().isActive() || session.get().isPending();
        return open ? accepted() : new Receipt.Rejected("The session is over");
    }

    private Receipt check(PartnerId partner, Request.Unlock unlock) {
        return switch (Target.of(locations, unlock.location(), unlock.evse())) {
            case Target.Unknown(String why) -> new Receipt.UnknownLocation(why);
            case Target.NothingFree free -> new Receipt.UnknownLocation("An EVSE must be named");
            case Target.Found found
            when found.evse().connector(unlock.connector()).isEmpty() ->
                new Receipt.Rejected("The EVSE has no connector " + unlock.connector());
            case Target.Found found
            when !isLastUser(partner, found) -> new Receipt.Rejected("The last session at this EVSE was not yours");
            case Target.Found found -> accepted();
        };
    }

    /** A cable is only unlocked for whoever charged there last. */
    private boolean isLastUser(PartnerId partner, Target.Found found) {
        return sessions.page(new Sessions.Filter(found.evse().station(), null, null, null), null, 50).items().stream()
                .filter(s -> found.evse().uid().equals(s.place().evse()))
                .findFirst()
                .filter(s -> s.belongsTo(partner))
                .isPresent();
    }

    private Receipt check(PartnerId partner, Request.Reserve reserve) {
        if (!reserve.expiry().isAfter(clock.instant())) {
            return new Receipt.Rejected("The expiry date has passed");
        }
        return switch (inSight(partner, reserve.location(), reserve.evse())) {
            case Target.Unknown(String why) -> new Receipt.UnknownLocation(why);
            case Target.NothingFree free -> new Receipt.Rejected("No EVSE is free at this location");
            case Target.Found found -> accepted();
        };
    }

    /** What a partner may not see does not exist for it. */
    private Target inSight(PartnerId partner, LocationId location, @Nullable EvseUid evse) {
        return visibilities.seen(partner, Set.of(location)).isEmpty()
                ? Target.unknown(location)
                : Target.of(locations, location, evse);
    }

    private Receipt accepted() {
        return new Receipt.Accepted(policy.answerWithin());
    }
}
