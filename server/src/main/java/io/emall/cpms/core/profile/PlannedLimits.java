package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The energy plan's hand at the stations. Its limit of a transaction is a profile that ends by itself: when we fall silent the
 * station goes back to its fallback (P-63).
 */
public final class PlannedLimits {
    static final String WHO = "plan";
    private static final Duration SOON = Duration.ofMinutes(2);
    /** A car takes its time to follow a limit. */
    private static final Duration SETTLES = Duration.ofSeconds(30);
    /** What a meter showed longer ago says nothing of now. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration DAYS = Duration.ofDays(2);
    private static final Set<Role> OTHERS = EnumSet.of(Role.LIMIT, Role.ANSWER);

    private final InstalledProfiles installed;
    private final ReportedPower reported;
    private final Charging charging;
    private final ProfileInstaller installer;
    private final InstantSource clock;

    public PlannedLimits(
            ProfileInstaller installer,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            InstantSource clock) {
        this.installed = installed;
        this.reported = reported;
        this.charging = charging;
        this.installer = installer;
        this.clock = clock;
    }

    /** How an EVSE stands now, and what it may do until then. */
    public Tap tap(Evse evse, Instant until) {
        StationId station = evse.station();
        Situation situation = charging.situation(station, evse.number());
        Optional<ChargingSession> session = charging.at(station, evse.number());
        List<InstalledProfile> rows = installed.of(station);
        List<ChargingProfile> known = CompositeProbe.accepted(installed, reported, station);
        List<List<ChargingProfile>> possible = possible(known, rows);
        Optional<InstalledProfile> held = ours(rows, evse, session);
        return new Tap(
                evse,
                situation.supply(),
                session.orElse(null),
                max(possible, profiles -> most(profiles, situation, until)),
                max(possible, profiles -> most(profiles, situation, now().plus(SOON))),
                max(possible, profiles -> last(profiles, situation, until)),
                CompositeSchedule.of(others(known, rows), situation, now(), DAYS),
                session.map(its -> its.meter().power()).orElse(null),
                held.isPresent() && session.isPresent() ? then(session.get(), held.get(), situation) : null,
                session.flatMap(its -> Obedience.excess(known, situation, its, installed))
                        .isEmpty(),
                held.map(row -> limit(row, situation.supply())).orElse(null),
                held.map(row -> ends(row.profile())).orElse(null));
    }

    /** A meter's figure tells of the limits that held when it was read, not of what was told since. */
    private @Nullable Watts then(ChargingSession session, InstalledProfile held, Situation situation) {
        Instant at = session.meter().at();
        if (at == null || at.plus(STALE).isBefore(now())) {
            return null;
        }
        Instant since = at.minus(SETTLES);
        Optional<Watts> lowest =
                Replaced.since(since, installed, held.station(), situation).min(Comparator.naturalOrder());
        Watts now = limit(held, situation.supply());
        boolean stood = held.changedAt().isBefore(since);
        return stood
                ? now
                : lowest.map(limit -> limit.compareTo(now) < 0 ? limit : now).orElse(null);
    }

    /**
     * Limits the transaction that runs there, or the next one that begins; waits for the station's answer.
     *
     * @param until when it ends by itself
     * @return whether the station accepted it
     */
    public boolean hold(Tap tap, Watts limit, Instant until, String why) {
        ChargingSession session = tap.session();
        String transaction = session == null ? null : Charging.reference(session);
        InstalledProfile row = goingOn(row(tap.evse(), transaction, limit, until, why), until);
        installed.save(row);
        return installer.attend(row).isInstalled();
    }

    /** As it must be said lest the station takes more when its time is over. */
    private InstalledProfile goingOn(InstalledProfile row, Instant until) {
        ChargingProfile its = row.profile();
        StationId station = row.station();
        Capabilities told = installed.traits(station).told();
        List<InstalledProfile> rows = installed.of(station);
        List<ChargingProfile> left = CompositeProbe.accepted(installed, reported, station).stream()
                .filter(profile -> !its.replaces(profile))
                .toList();
        boolean inPlace = its.purpose() == Purpose.TX_DEFAULT && StackLevels.plan(told.maxStackLevel()) == 0;
        return new AfterPlan(rows, charging.situation(station, its.evse()))
                .goesOn(left, inPlace, until)
                .map(low -> row.of(its.goingOn(until, Rate.whole(low), !told.isPast(told.maxPeriods(), 2))))
                .orElse(row);
    }

    /**
     * Sees to it that the station keeps this limit, or a lower one of people, for ever when we are silent (P-63); waits for its answer
     * if it is new.
     */
    public void fallback(Evse evse, Watts share, String why) {
        Situation situation = charging.situation(evse.station(), evse.number());
        AfterPlan after = new AfterPlan(installed.of(evse.station()), situation);
        Watts limit = after.unsent(share, now());
        List<InstalledProfile> there = after.fallbacks();
        boolean enough = there.isEmpty()
                ? after.carried().filter(low -> Likeness.isAlike(low, limit)).isPresent()
                : there.stream().allMatch(row -> isEnough(row, limit, situation.supply()));
        if (enough) {
            return;
        }
        InstalledProfile row = row(evse, limit, why);
        installed.save(row);
        installer.attend(row);
        there.stream()
                .flatMap(older -> installed.find(older.number()).stream())
                .filter(InstalledProfile::isLive)
                .forEach(older -> installer.unwant(older, "ReplacedBy " + row.number()));
    }

    /** People may have asked for less. */
    private static boolean isEnough(InstalledProfile row, Watts limit, Supply supply) {
        Watts its = limit(row, supply);
        return Likeness.isAlike(its, limit) || !row.who().equals(WHO) && its.compareTo(limit) < 0;
    }

    /** Takes the plan's limits out of a station's EVSE: it is no longer planned for. */
    public void letGo(Evse evse, String why) {
        installed.of(evse.station()).stream()
                .filter(row -> row.role() == Role.PLAN && row.isLive())
                .filter(row -> row.profile().evse() == evse.number())
                .forEach(row -> installer.unwant(row, why));
    }

    private InstalledProfile row(Evse evse, @Nullable String transaction, Watts limit, Instant until, String why) {
        StationId station = evse.station();
        Purpose purpose = transaction == null ? Purpose.TX_DEFAULT : Purpose.TX;
        int level = StackLevels.free(
                List.of(),
                purpose,
                evse.number(),
                transaction,
                Role.PLAN,
                installed.traits(station).told().maxStackLevel());
        BigDecimal watts = Rate.whole(limit);
        ChargingProfile profile = new ChargingProfile(
                installed.nextNumber(),
                purpose,
                evse.number(),
                level,
                ProfileKind.ABSOLUTE,
                null,
                Rate.second(until),
                transaction,
                Schedule.constant(watts, RateUnit.WATTS, Rate.second(now())));
        return new InstalledProfile(
                profile,
                station,
                Role.PLAN,
                State.WANTED,
                "",
                WHO,
                why,
                null,
                now(),
                now(),
                null,
                profile.validUntil(),
                0);
    }

    private InstalledProfile row(Evse evse, Watts limit, String why) {
        Schedule schedule = Schedule.constant(Rate.whole(limit), RateUnit.WATTS, Rate.second(now()));
        ChargingProfile profile = new ChargingProfile(
                installed.nextNumber(),
                Purpose.TX_DEFAULT,
                evse.number(),
                StackLevels.free(List.of(), Purpose.TX_DEFAULT, evse.number(), null, Role.FALLBACK, null),
                ProfileKind.ABSOLUTE,
                null,
                null,
                null,
                schedule);
        Instant leased = now().plus(LEASE);
        return new InstalledProfile(
                profile,
                evse.station(),
                Role.FALLBACK,
                State.WANTED,
                "",
                WHO,
                why,
                null,
                now(),
                now(),
                null,
                leased,
                0);
    }

    private static Optional<InstalledProfile> ours(
            List<InstalledProfile> rows, Evse evse, Optional<ChargingSession> session) {
        return rows.reversed().stream()
                .filter(row -> row.role() == Role.PLAN && row.isInstalled())
                .filter(row -> row.profile().evse() == evse.number())
                .filter(row -> Objects.equals(
                        row.profile().transaction(),
                        session.map(Charging::reference).orElse(null)))
                .findFirst();
    }

    private static @Nullable Instant ends(ChargingProfile profile) {
        Schedule schedule = profile.schedule();
        Instant start = schedule.start();
        return profile.validUntil() != null || start == null
                ? profile.validUntil()
                : start.plusSeconds(schedule.periods().getLast().start());
    }

    private static Watts limit(InstalledProfile row, Supply supply) {
        Schedule schedule = row.profile().schedule();
        Period only = schedule.periods().getFirst();
        return supply.watts(only.limit(), schedule.unit(), only.phases());
    }

    /** What the station may have: each profile that it never answered about may be there or not. */
    private static List<List<ChargingProfile>> possible(List<ChargingProfile> known, List<InstalledProfile> rows) {
        List<List<ChargingProfile>> all = new ArrayList<>();
        all.add(known);
        rows.stream().filter(row -> row.state() == State.UNKNOWN).forEach(row -> {
            List<ChargingProfile> with = new ArrayList<>(known);
            with.add(row.profile());
            all.add(with);
        });
        return all;
    }

    /** What others want, whether the station took it or not: without the plan's own, and without the fallback that only counts when there is no plan. */
    private static List<ChargingProfile> others(List<ChargingProfile> known, List<InstalledProfile> rows) {
        Stream<ChargingProfile> unsent = rows.stream()
                .filter(row -> OTHERS.contains(row.role()) && row.isLive() && !row.isInstalled())
                .map(InstalledProfile::profile);
        List<ChargingProfile> ours = rows.stream()
                .filter(row -> !OTHERS.contains(row.role()))
                .map(InstalledProfile::profile)
                .toList();
        return Stream.concat(known.stream().filter(profile -> !ours.contains(profile)), unsent)
                .toList();
    }

    private Watts most(List<ChargingProfile> profiles, Situation situation, Instant until) {
        CompositeSchedule soon = CompositeSchedule.of(profiles, situation, now(), Duration.between(now(), until));
        return soon.steps().stream()
                .map(step -> soon.at(step.from(), situation.supply()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Watts last(List<ChargingProfile> profiles, Situation situation, Instant until) {
        CompositeSchedule soon = CompositeSchedule.of(profiles, situation, now(), Duration.between(now(), until));
        return soon.at(until, situation.supply());
    }

    private static Watts max(List<List<ChargingProfile>> possible, Function<List<ChargingProfile>, Watts> figure) {
        return possible.stream().map(figure).max(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant now() {
        return clock.instant();
    }
}
