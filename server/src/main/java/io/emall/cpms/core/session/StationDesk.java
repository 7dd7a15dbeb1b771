package io.emall.cpms.core.session;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Grant;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The desk at which one station's facts are taken, in order, one at a time (house §4, one owner per station). Every
 * method returns only after what it was told is durable, and throws {@link NotDurable} if it could not be.
 */
public final class StationDesk {

    private final StationId id;
    private final DeskServices services;
    private final Admission admission;
    private final Promises promises;
    private final SessionRecorder recorder;
    private final Conclusions conclusions;
    private final StationReservations reservations;
    private final Map<String, ConnectorReport> reported = new HashMap<>();
    private Topology topology;
    private volatile boolean stale;

    StationDesk(StationId id, DeskServices services, Billing billing) {
        this.reservations = new StationReservations(services.bookings());
        this.id = id;
        this.services = services;
        this.topology = look();
        Instant since = services.clock().instant().minus(services.policy().vouchedFor());
        this.admission = new Admission(id, services, services.grants().recent(id, since));
        KnownSessions sessions = new KnownSessions(id, services.sessionLedger());
        SessionBooks books = new SessionBooks(services, billing, sessions);
        this.conclusions = new Conclusions(books, sessions);
        this.promises = new Promises(books, sessions, services.policy().plugInWithin());
        this.recorder = new SessionRecorder(services, billing, admission, books, sessions, conclusions, promises);
    }

    /** @return the epoch of this connection */
    public synchronized long connected(String protocol) {
        reported.clear();
        long epoch = services.stationLedger().connected(id, protocol, now());
        changed();
        return epoch;
    }

    public synchronized void disconnected(long epoch) {
        services.stationLedger().disconnected(id, epoch, now());
        changed();
    }

    /**
     * A registered station boots; it is accepted unless it is held (P-20).
     *
     * @return what it is to be told
     */
    public synchronized Station.Hold booted(Station.Identity identity) {
        Station.Hold hold = topology().station().hold();
        if (hold == Station.Hold.NONE) {
            accepted(identity);
        }
        return hold;
    }

    private void accepted(Station.Identity identity) {
        Instant now = now();
        services.stationLedger().booted(id, identity, now);
        reported.clear();
        topology = topology().booted(identity, now);
        changed();
    }

    /** Whether it was ever accepted after a boot; before that it may say nothing else (P-20, P-8). */
    public synchronized boolean isAccepted() {
        Station station = topology().station();
        return station.bootedAt() != null && station.hold() == Station.Hold.NONE;
    }

    /** The EVSEs that stand at it, for doors whose stations number them otherwise. */
    public synchronized List<Evse> evses() {
        return topology().evses();
    }

    /**
     * A connector's state; EVSE 0 speaks for the whole station and only ever takes idle connectors out (field lesson
     * 15). An older report than the last one of this connection changes nothing; a free connector ends what we thought
     * runs there (field lesson 6).
     */
    public synchronized void reported(ConnectorReport report) {
        if (report.evse() == 0) {
            reportedWhole(report);
            return;
        }
        ConnectorReport last = reported.get(report.evse() + "/" + report.connector());
        if (last != null && report.at().isBefore(last.at())) {
            return;
        }
        if (last == null || !isSame(report, last)) {
            services.stationLedger().reported(id, report);
            reported.put(report.evse() + "/" + report.connector(), report);
            reservations.outOfUse(topology(), report, reported.values(), now());
            changed();
        }
        if (report.state() == ConnectorState.AVAILABLE) {
            conclusions.freed(topology(), report);
        }
    }

    /** May this token charge here? {@code evse} is the station's number, null where the station cannot say (1.6). */
    public synchronized Authorisation authorise(TokenUid token, @Nullable Integer evse) {
        Topology here = topology();
        @Nullable Evse meant = (evse == null ? here.onlyEvse() : here.evse(evse)).orElse(null);
        return admission.decide(new Admission.Question(
                null, token, here.location().id(), meant == null ? null : meant.uid(), now(), null, null, false));
    }

    /** A fact about a transaction: always recorded, whatever is wrong with it (P-41). */
    public synchronized TransactionAnswer transaction(TransactionReport report) {
        return recorder.record(topology(), report);
    }

    /** The station holds a reservation no longer (P-52). */
    public synchronized void reservationOver(int number, Booking.State how) {
        reservations.over(topology(), number, how);
    }

    /** An eMSP vouches for a driver: before the station is asked to start, so that a quick start is recognised. */
    public synchronized void vouch(Grant grant) {
        admission.vouch(grant);
    }

    /** The station agreed to start for the voucher. */
    public synchronized void promise(Grant grant) {
        promises.promise(topology(), grant);
    }

    /** Whoever booked charges there already: that session becomes the booked one. */
    public synchronized boolean settle(Booking booking) {
        return recorder.settle(booking, topology());
    }

    public synchronized boolean abandon(SessionId session) {
        return promises.abandon(topology(), session);
    }

    /** Nothing was heard of a running session since then, and the station cannot say more (field lesson 6). */
    synchronized void silent(SessionId session, Instant since) {
        conclusions.silent(topology(), session, since);
    }

    /** How a transaction stands that the station was asked about (P-43). */
    synchronized void told(SessionId session, TransactionStatus.Told status) {
        conclusions.told(topology(), session, status);
    }

    synchronized void overdue(SessionId session) {
        promises.overdue(topology(), session);
    }

    /** What stands here was edited: look again before the next fact. */
    void topologyChanged() {
        stale = true;
    }

    private void reportedWhole(ConnectorReport report) {
        if (report.state() == ConnectorState.AVAILABLE) {
            return;
        }
        for (Evse evse : topology().evses()) {
            evse.connectors().forEach(connector -> {
                ConnectorReport last = reported.get(evse.number() + "/" + connector.number());
                if (last == null || last.state() == ConnectorState.AVAILABLE) {
                    reported(new ConnectorReport(
                            evse.number(),
                            connector.number(),
                            report.state(),
                            report.words(),
                            report.error(),
                            report.at()));
                }
            });
        }
    }

    private static boolean isSame(ConnectorReport one, ConnectorReport other) {
        return one.state() == other.state()
                && one.words().equals(other.words())
                && one.error().equals(other.error());
    }

    private Topology topology() {
        if (stale) {
            stale = false;
            topology = look();
        }
        return topology;
    }

    private Topology look() {
        Station station = services.stations().find(id).orElseThrow(() -> new UnknownStation(id));
        Location location = services.locations()
                .find(station.location())
                .orElseThrow(() -> new IllegalStateException("station " + id + " stands nowhere"));
        List<Evse> evses =
                location.evses().stream().filter(e -> e.station().equals(id)).toList();
        return new Topology(station, location, evses);
    }

    private void changed() {
        services.signals().send(new Signal.StationChanged(id));
    }

    private Instant now() {
        return services.clock().instant();
    }
}
