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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The energy plan's hand at the stations. Its limit of a transaction is a profile that ends by itself: when we fall silent the
 * station goes back to its fallback (P-63).
 */
public final class PlannedLimits {
    private static final String WHO = "plan";
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration DAYS = Duration.ofHours(48);
    private static final Set<Role> OTHERS = EnumSet.of(Role.LIMIT, Role.ANSWER);

    private final InstalledProfiles installed;
    private final ReportedPower reported;
    private final Charging charging;
    private final ProfileInstaller installer;
    private final InstantSource clock;

    public PlannedLimits(
            ProfileCommands commands,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            InstantSource clock) {
        this.installed = installed;
        this.reported = reported;
        this.charging = charging;
        this.installer = new ProfileInstaller(commands, installed, charging, clock);
        this.clock = clock;
    }

    /** How an EVSE stands now. */
    public Tap tap(Evse evse) {
        StationId station = evse.station();
        Situation situation = charging.situation(station, evse.number());
        Optional<ChargingSession> session = charging.at(station, evse.number());
        List<InstalledProfile> rows = installed.of(station);
        List<ChargingProfile> known = CompositeProbe.accepted(installed, reported, station);
        List<ChargingProfile> perhaps = with(known, rows, row -> row.state() == State.UNKNOWN);
        Optional<InstalledProfile> held = ours(rows, session);
        return new Tap(
                evse,
                situation.supply(),
                session.orElse(null),
                max(most(known, situation), most(perhaps, situation)),
                CompositeSchedule.of(others(known, rows), situation, now(), DAYS),
                session.map(its -> its.meter().power()).orElse(null),
                session.flatMap(its -> Obedience.excess(known, situation, its)).isEmpty(),
                held.map(row -> limit(row, situation.supply())).orElse(null),
                held.map(row -> row.profile().validUntil()).orElse(null));
    }

    /**
     * Limits the transaction that runs there; waits for the station's answer.
     *
     * @param until when it ends by itself
     * @return whether the station accepted it
     */
    public boolean hold(Tap tap, Watts limit, Instant until, String why) {
        ChargingSession session = tap.session();
        if (session == null) {
            return false;
        }
        InstalledProfile row = row(tap.evse(), Charging.reference(session), limit, until, why);
        installed.save(row);
        return installer.attend(row).isInstalled();
    }

    /** Takes the plan's limits out of a station's EVSE: it is no longer planned for. */
    public void letGo(Evse evse, String why) {
        installed.of(evse.station()).stream()
                .filter(row -> row.role() == Role.PLAN && row.isLive())
                .filter(row -> row.profile().evse() == evse.number())
                .forEach(row -> installer.unwant(row, why));
    }

    private InstalledProfile row(Evse evse, String transaction, Watts limit, Instant until, String why) {
        StationId station = evse.station();
        int level = StackLevels.free(
                List.of(),
                Purpose.TX,
                evse.number(),
                transaction,
                Role.PLAN,
                installed.traits(station).told().maxStackLevel());
        BigDecimal watts = Rate.whole(limit);
        ChargingProfile profile = new ChargingProfile(
                installed.nextNumber(),
                Purpose.TX,
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

    private static Optional<InstalledProfile> ours(List<InstalledProfile> rows, Optional<ChargingSession> session) {
        return rows.reversed().stream()
                .filter(row -> row.role() == Role.PLAN && row.isInstalled())
                .filter(row -> session.map(Charging::reference)
                        .filter(reference -> reference.equals(row.profile().transaction()))
                        .isPresent())
                .findFirst();
    }

    private static Watts limit(InstalledProfile row, Supply supply) {
        Schedule schedule = row.profile().schedule();
        Period only = schedule.periods().getFirst();
        return supply.watts(only.limit(), schedule.unit(), only.phases());
    }

    private static List<ChargingProfile> with(
            List<ChargingProfile> known, List<InstalledProfile> rows, Predicate<InstalledProfile> which) {
        List<ChargingProfile> all = new ArrayList<>(known);
        rows.stream().filter(which).map(InstalledProfile::profile).forEach(all::add);
        return all;
    }

    /** Without the plan's own, and without the fallback that only counts when there is no plan. */
    private static List<ChargingProfile> others(List<ChargingProfile> known, List<InstalledProfile> rows) {
        List<ChargingProfile> ours = rows.stream()
                .filter(row -> !OTHERS.contains(row.role()))
                .map(InstalledProfile::profile)
                .toList();
        return known.stream().filter(profile -> !ours.contains(profile)).toList();
    }

    private Watts most(List<ChargingProfile> profiles, Situation situation) {
        CompositeSchedule soon = CompositeSchedule.of(profiles, situation, now(), SOON);
        return soon.steps().stream()
                .map(step -> soon.at(step.from(), situation.supply()))
                .reduce(Watts.ZERO, PlannedLimits::max);
    }

    private static Watts max(Watts one, Watts other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Instant now() {
        return clock.instant();
    }
}
