package io.emall.cpms.core.profile;

import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a station for its composite schedule and holds it against ours; where they differ it gets its profiles once more
 * (field lesson 19).
 */
final class CompositeProbe {
    private static final Duration SPAN = Duration.ofHours(24);

    /** What the question showed. */
    enum Finding {
        AS_PLANNED,
        OTHERWISE,
        UNTOLD
    }

    private final ProfileCommands commands;
    private final InstalledProfiles installed;
    private final ReportedPower reported;
    private final Charging charging;
    private final ProfileInstaller installer;
    private final InstantSource clock;

    CompositeProbe(
            ProfileCommands commands,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            ProfileInstaller installer,
            InstantSource clock) {
        this.commands = commands;
        this.installed = installed;
        this.reported = reported;
        this.charging = charging;
        this.installer = installer;
        this.clock = clock;
    }

    Finding probe(StationId station, int evse) {
        Finding first = ask(station, evse);
        for (InstalledProfile row : concerned(station, evse)) {
            if (first == Finding.AS_PLANNED && row.isInstalled()) {
                installed.save(row.confirmed(clock.instant()));
            } else {
                // Where nothing can be known, sending again does no harm and may mend what was forgotten.
                installer.attend(row.becomes(State.WANTED, "SentAgain", clock.instant(), null));
            }
        }
        return first == Finding.OTHERWISE ? ask(station, evse) : first;
    }

    private List<InstalledProfile> concerned(StationId station, int evse) {
        return installed.of(station).stream()
                .filter(row -> row.isLive() && row.profile().evse() == evse)
                .toList();
    }

    private Finding ask(StationId station, int evse) {
        RateUnit unit = installed.traits(station).unit(RateUnit.WATTS);
        if (!(commands.composite(station, evse, SPAN, unit) instanceof Composite.Told told)) {
            return Finding.UNTOLD;
        }
        Situation situation = charging.situation(station, evse);
        CompositeSchedule ours = ours(station, situation, told.from());
        CompositeSchedule theirs = theirs(told, situation);
        return Likeness.difference(ours, theirs, situation.supply()).isEmpty() ? Finding.AS_PLANNED : Finding.OTHERWISE;
    }

    private CompositeSchedule ours(StationId station, Situation situation, Instant from) {
        return CompositeSchedule.of(accepted(installed, reported, station), situation, from, SPAN);
    }

    /** What a station is known to have. */
    static List<ChargingProfile> accepted(InstalledProfiles installed, ReportedPower reported, StationId station) {
        List<ChargingProfile> profiles =
                new ArrayList<>(installed.traits(station).foreign());
        installed.of(station).stream()
                .filter(InstalledProfile::isInstalled)
                .map(InstalledProfile::profile)
                .forEach(profiles::add);
        reported.limits(station).forEach(limit -> profiles.addAll(limit.profiles()));
        return profiles;
    }

    /** As a composite of one profile. */
    static CompositeSchedule theirs(Composite.Told told, Situation situation) {
        Schedule its = told.schedule();
        Schedule anchored = new Schedule(its.unit(), its.periods(), told.from(), its.duration(), null);
        ChargingProfile only = new ChargingProfile(
                0, Purpose.EXTERNAL, situation.evse(), 0, ProfileKind.ABSOLUTE, null, null, null, anchored);
        Duration span =
                Optional.ofNullable(its.duration()).map(Duration::ofSeconds).orElse(SPAN);
        return CompositeSchedule.of(List.of(only), situation, told.from(), span);
    }
}
