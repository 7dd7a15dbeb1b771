package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Equipment;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Profiles and reports kept in memory, for a station with two EVSEs: the database for tests that take milliseconds. */
public final class MemoryPower implements InstalledProfiles, ReportedPower {
    public final Map<Integer, InstalledProfile> rows = new TreeMap<>();
    public final Map<StationId, PowerTraits> traits =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    public final List<ReportedLimit> limits = new ArrayList<>();
    public final List<EvNeeds> needs = new ArrayList<>();
    public final List<EvSchedule> schedules = new ArrayList<>();
    public final List<ChargingSession> running = new ArrayList<>();
    private final List<StationId> checks = new ArrayList<>();
    private int last;

    public PowerReports reports(InstantSource clock) {
        return new PowerReports(this, this, charging(), clock);
    }

    public Charging charging() {
        Sessions sessions = stub(Sessions.class, "page", new Page<>(running, null));
        Locations locations = stub(
                Locations.class,
                "evsesOf",
                List.of(
                        Equipment.anEvse("CP1", 1, Equipment.aSocket(ConnectorState.AVAILABLE, Instant.EPOCH)),
                        Equipment.anEvse("CP1", 2, Equipment.aSocket(ConnectorState.AVAILABLE, Instant.EPOCH))));
        return new Charging(sessions, locations);
    }

    private static <T> T stub(Class<T> port, String question, Object answer) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, asked) -> {
                    if (method.getName().equals(question)) {
                        return answer;
                    }
                    throw new AssertionError("nobody should ask " + method);
                }));
    }

    /** The station connected: its check is due. */
    public void connected(StationId station) {
        checks.add(station);
    }

    @Override
    public int nextNumber() {
        return ++last;
    }

    @Override
    public void save(InstalledProfile profile) {
        InstalledProfile before = rows.get(profile.number());
        if (before == null || before.isLive() || !profile.isLive()) {
            rows.put(profile.number(), profile);
        }
    }

    @Override
    public Optional<InstalledProfile> find(int number) {
        return Optional.ofNullable(rows.get(number));
    }

    @Override
    public List<InstalledProfile> of(StationId station) {
        return rows.values().stream()
                .filter(row -> row.station().equals(station) && row.state() != InstalledProfile.State.CLEARED)
                .toList();
    }

    @Override
    public List<InstalledProfile> past(StationId station, int limit) {
        return rows.values().stream()
                .filter(row -> row.station().equals(station) && row.state() == InstalledProfile.State.CLEARED)
                .limit(limit)
                .toList();
    }

    @Override
    public List<InstalledProfile> claim(Instant now, Duration lease, int limit) {
        List<InstalledProfile> due = rows.values().stream()
                .filter(row -> row.dueAt() != null && !row.dueAt().isAfter(now))
                .toList();
        due.forEach(row -> save(row.dueAt(now.plus(lease))));
        return due;
    }

    @Override
    public List<StationId> claimChecks(Instant now, Instant staleBefore, Duration lease, int limit) {
        List<StationId> due = List.copyOf(checks);
        checks.clear();
        return due;
    }

    @Override
    public List<StationId> charging(@Nullable StationId after, int limit) {
        return rows.values().stream().map(InstalledProfile::station).distinct().toList();
    }

    @Override
    public PowerTraits traits(StationId station) {
        return traits.getOrDefault(station, PowerTraits.unknown(station));
    }

    @Override
    public void save(PowerTraits its) {
        traits.put(its.station(), its);
    }

    @Override
    public int forget(Instant before, Instant plansBefore, int most) {
        return 0;
    }

    @Override
    public void save(ReportedLimit limit) {
        remove(limit.station(), limit.evse(), limit.source());
        limits.add(limit);
    }

    @Override
    public void remove(StationId station, int evse, String source) {
        limits.removeIf(limit -> limit.evse() == evse && limit.source().equals(source));
    }

    @Override
    public List<ReportedLimit> limits(StationId station) {
        return limits;
    }

    @Override
    public void save(EvNeeds told) {
        needs.removeIf(older -> older.evse() == told.evse());
        needs.add(told);
    }

    @Override
    public List<EvNeeds> needs(StationId station) {
        return List.copyOf(needs);
    }

    @Override
    public List<EvNeeds> unserved(Instant since, int limit) {
        return needs.stream().filter(told -> !told.served()).toList();
    }

    @Override
    public void save(EvSchedule schedule) {
        schedules.add(schedule);
    }

    @Override
    public List<EvSchedule> schedules(StationId station) {
        return schedules;
    }
}
