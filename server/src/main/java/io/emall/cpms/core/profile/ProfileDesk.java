package io.emall.cpms.core.profile;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** People limiting power. What they want is written down before it is sent, with who wanted it and why. */
public final class ProfileDesk {
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration SPAN = Duration.ofHours(24);

    private final ProfileCommands commands;
    private final InstalledProfiles installed;
    private final Charging charging;
    private final ProfileInstaller installer;
    private final AuditLog audit;
    private final Consumer<StationId> changed;
    private final InstantSource clock;

    /** @param changed is told of stations where people changed what may be drawn */
    public ProfileDesk(
            ProfileCommands commands,
            InstalledProfiles installed,
            Charging charging,
            ProfileInstaller installer,
            AuditLog audit,
            Consumer<StationId> changed,
            InstantSource clock) {
        this.commands = commands;
        this.installed = installed;
        this.charging = charging;
        this.installer = installer;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /** How a request went. */
    public sealed interface Outcome {
        /** Written down and, if the station is there, sent; its state says what the station made of it. */
        record Kept(InstalledProfile profile) implements Outcome {}

        record Refused(Set<Refusal> why) implements Outcome {}
    }

    /** Limits power; waits for the station's answer. */
    public Outcome limit(Actor by, LimitRequest request) {
        by.must(Permission.COMMAND_STATIONS);
        return install(by, request, Role.LIMIT);
    }

    /** A limit that the station keeps without us and without end (P-63); an older one for the same place is replaced. */
    public Outcome fallback(Actor by, StationId station, int evse, Rate rate, String why) {
        by.must(Permission.COMMAND_STATIONS);
        LimitRequest request = new LimitRequest(station, evse, LimitRequest.Scope.PLACE, rate, null, null, why);
        Outcome outcome = install(by, request, Role.FALLBACK);
        if (outcome instanceof Outcome.Kept(InstalledProfile kept)) {
            olderFallbacks(kept).forEach(row -> installer.unwant(row, "ReplacedBy " + kept.number()));
        }
        return outcome;
    }

    private List<InstalledProfile> olderFallbacks(InstalledProfile kept) {
        return installed.of(kept.station()).stream()
                .filter(row -> row.isLive() && row.role() == Role.FALLBACK && row.insteadOf() == null)
                .filter(row -> row.number() < kept.number()
                        && row.profile().evse() == kept.profile().evse())
                .toList();
    }

    /** @return the profile as it is now; empty if the station has no such live one */
    public Optional<InstalledProfile> clear(Actor by, StationId station, int number, String why) {
        by.must(Permission.COMMAND_STATIONS);
        Optional<InstalledProfile> row = installed
                .find(number)
                .filter(found -> found.station().equals(station) && found.state() != State.CLEARED);
        row.ifPresent(found -> {
            audit.record(by, "clear limit " + number + ": " + why, "station " + station);
            installer.unwant(found, "ClearedBy " + by.name());
        });
        Optional<InstalledProfile> after = row.flatMap(found -> installed.find(number))
                .map(found -> found.state() == State.UNWANTED ? installer.attend(leased(found)) : found);
        // Only now: as long as the station keeps it, the plan keeps to it.
        row.ifPresent(found -> changed.accept(station));
        return after;
    }

    /** What the station itself will do in the next 24 hours. */
    public ProfileCommands.Composite ask(Actor by, StationId station, int evse) {
        by.must(Permission.COMMAND_STATIONS);
        return commands.composite(station, evse, SPAN, installed.traits(station).unit(RateUnit.WATTS));
    }

    private Outcome install(Actor by, LimitRequest request, Role role) {
        boolean known = request.evse() == 0
                || charging.evses(request.station()).stream().anyMatch(evse -> evse.number() == request.evse());
        if (!known) {
            return new Outcome.Refused(EnumSet.of(Refusal.UNKNOWN_EVSE));
        }
        List<InstalledProfile> there = installed.of(request.station());
        ChargingProfile profile = profile(request, role, there);
        Set<Refusal> broken = broken(request, profile, role, there);
        return broken.isEmpty() ? kept(by, request, role, profile) : new Outcome.Refused(broken);
    }

    private Set<Refusal> broken(
            LimitRequest request, ChargingProfile profile, Role role, List<InstalledProfile> there) {
        String transaction = profile.transaction();
        boolean runs = transaction != null && charging.runs(request.station(), transaction);
        int installedThere =
                (int) there.stream().filter(InstalledProfile::isInstalled).count();
        Set<Refusal> broken = EnumSet.noneOf(Refusal.class);
        broken.addAll(
                ProfileRules.broken(profile, installed.traits(request.station()).told(), runs, installedThere));
        if (role == Role.LIMIT && StackLevels.isPlanned(there, request.evse())) {
            broken.remove(Refusal.STACK_LEVEL_TOO_HIGH);
        }
        if (request.until() != null && !request.until().isAfter(Objects.requireNonNullElse(request.from(), now()))) {
            broken.add(Refusal.OVER_BEFORE_IT_BEGINS);
        }
        return broken;
    }

    private Outcome.Kept kept(Actor by, LimitRequest request, Role role, ChargingProfile profile) {
        InstalledProfile row = new InstalledProfile(
                profile,
                request.station(),
                role,
                State.WANTED,
                "",
                by.name(),
                request.why(),
                null,
                now(),
                now(),
                null,
                now().plus(LEASE),
                0);
        installed.save(row);
        String what = profile.purpose() + " " + request.rate().value().toPlainString() + " "
                + request.rate().unit() + " at EVSE " + request.evse() + ": " + request.why();
        audit.record(by, "limit " + row.number() + " " + what, "station " + request.station());
        InstalledProfile after = installer.attend(row);
        changed.accept(request.station());
        return new Outcome.Kept(after);
    }

    private ChargingProfile profile(LimitRequest request, Role role, List<InstalledProfile> there) {
        Purpose purpose = purpose(request);
        @Nullable
        String transaction = request.scope() == LimitRequest.Scope.TRANSACTION
                ? charging.at(request.station(), request.evse())
                        .map(Charging::reference)
                        .orElse(null)
                : null;
        boolean daily = request.scope() == LimitRequest.Scope.DAILY;
        @Nullable Instant from = request.from() == null ? null : Rate.second(request.from());
        Instant start = from == null ? Rate.second(now()) : from;
        Schedule schedule =
                Schedule.constant(request.rate().value(), request.rate().unit(), start);
        if (daily && request.until() != null) {
            schedule = schedule.lasting(
                    (int) Duration.between(start, request.until()).toSeconds());
        }
        return new ChargingProfile(
                installed.nextNumber(),
                purpose,
                request.evse(),
                StackLevels.free(there, purpose, request.evse(), transaction, role, maxLevel(request.station())),
                daily ? ProfileKind.DAILY : ProfileKind.ABSOLUTE,
                daily ? null : from,
                daily || request.until() == null ? null : Rate.second(request.until()),
                transaction,
                schedule);
    }

    private static Purpose purpose(LimitRequest request) {
        if (request.scope() == LimitRequest.Scope.TRANSACTION) {
            return Purpose.TX;
        }
        return request.evse() == 0 ? Purpose.STATION_MAX : Purpose.TX_DEFAULT;
    }

    private @Nullable Integer maxLevel(StationId station) {
        return installed.traits(station).told().maxStackLevel();
    }

    private InstalledProfile leased(InstalledProfile row) {
        return row.dueAt(now().plus(LEASE));
    }

    private Instant now() {
        return clock.instant();
    }

    /** The session whose transaction a limit would be for. */
    public Optional<ChargingSession> chargingAt(Actor by, StationId station, int evse) {
        by.must(Permission.VIEW_SESSIONS);
        return charging.at(station, evse);
    }
}
