package io.emall.cpms.core.session;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationLedger;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Both ledgers kept in memory: the database for tests that take milliseconds. */
public final class MemoryLedger implements SessionLedger, StationLedger {

    public final Map<Object, ChargingSession> sessions = new LinkedHashMap<>();
    public final List<SessionEvent> events = new ArrayList<>();
    public final List<MeterReading> readings = new ArrayList<>();
    public final List<ChargeDetailRecord> records = new ArrayList<>();
    public final List<String> quarantined = new ArrayList<>();
    public final List<ConnectorReport> reports = new ArrayList<>();
    public final List<Long> disconnected = new ArrayList<>();
    public final Map<SessionId, Instant> stops = new LinkedHashMap<>();
    int writes;
    /** Whether the database is away. */
    public boolean away;

    private final Set<StationId> connected = new HashSet<>();
    private int number;
    private long epoch;

    @Override
    public int nextNumber() {
        return ++number;
    }

    @Override
    public ChargingSession write(SessionChange change) {
        reach();
        writes++;
        sessions.put(change.session().id(), change.session());
        events.addAll(change.events());
        readings.addAll(change.readings());
        if (change.stopBy() != null) {
            stops.putIfAbsent(change.session().id(), change.stopBy());
        }
        records.addAll(change.records());
        return change.session();
    }

    @Override
    public void readings(StationId station, @Nullable Integer evse, List<MeterReading> taken) {
        reach();
        readings.addAll(taken);
    }

    private void reach() {
        if (away) {
            throw new NotDurable("away", new IllegalStateException());
        }
    }

    @Override
    public void quarantine(StationId station, String what, String why) {
        quarantined.add(why);
    }

    @Override
    public List<ChargingSession> current(StationId station) {
        return List.copyOf(sessions.values());
    }

    @Override
    public Optional<ChargeDetailRecord> lastBill(SessionId session) {
        return records.reversed().stream()
                .filter(record -> record.session().equals(session) && !record.isCredit())
                .findFirst();
    }

    @Override
    public List<ChargingSession> runningOn(TokenUid token) {
        return sessions.values().stream()
                .filter(s -> s.isActive()
                        && s.isDrivenBy(token)
                        && connected.contains(s.place().station()))
                .toList();
    }

    @Override
    public Optional<ChargingSession> byNumber(StationId station, int wanted) {
        return sessions.values().stream().filter(s -> s.number() == wanted).findFirst();
    }

    @Override
    public Optional<ChargingSession> byReference(StationId station, String reference) {
        return sessions.values().stream()
                .filter(s ->
                        s.transaction() != null && s.transaction().reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<ChargingSession> overdue(Instant now, int limit) {
        return sessions.values().stream()
                .filter(s -> s.isPending() || s.isUnsettled())
                .toList();
    }

    @Override
    public long connected(StationId station, String protocol, Instant at) {
        connected.add(station);
        return ++epoch;
    }

    @Override
    public void disconnected(StationId station, long gone, Instant at) {
        reach();
        connected.remove(station);
        disconnected.add(gone);
        reports.clear();
    }

    @Override
    public void booted(StationId station, Station.Identity identity, Instant at) {
        reports.clear();
    }

    @Override
    public void reported(StationId station, ConnectorReport report) {
        reports.add(report);
    }

    @Override
    public void allDisconnected(Instant at) {
        reports.clear();
    }

    @Override
    public List<ChargingSession> silent(Instant since, int limit) {
        return sessions.values().stream()
                .filter(s -> s.isActive() && s.lastUpdated().isBefore(since))
                .toList();
    }

    @Override
    public List<ChargingSession> toStop(Instant now, Instant again, int limit) {
        List<ChargingSession> due = stops.entrySet().stream()
                .filter(stop -> !stop.getValue().isAfter(now))
                .map(stop -> sessions.get(stop.getKey()))
                .toList();
        due.forEach(session -> stops.put(session.id(), again));
        return due;
    }

    @Override
    public void stopped(SessionId session) {
        stops.remove(session);
    }

    @Override
    public void tell(SessionId session, SessionEvent event) {
        events.add(event);
    }
}
