package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.profile.PowerTraits.Proof;
import io.emall.cpms.core.profile.ProfileCommands.Report;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a station has with what we want (P-62). What is missing is sent again, what is foreign is shown, what should be
 * gone is taken out; what was refused is tried once more.
 */
final class ProfileCheck {
    private final ProfileCommands commands;
    private final InstalledProfiles installed;
    private final ReportedPower reported;
    private final Charging charging;
    private final ProfileInstaller installer;
    private final InstantSource clock;

    ProfileCheck(
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

    void check(StationId station) {
        // Whatever the station forgets while it is being looked at must be looked at again.
        Instant begun = clock.instant();
        learn(station);
        switch (commands.report(station)) {
            case Report.Told(List<ChargingProfile> has) -> compare(station, has, begun);
            case Report.Untold(CommandOutcome.NotSupported none) -> probe(station, begun);
            case Report.Untold(CommandOutcome.Failed failed) -> probe(station, begun);
            // No answer proves nothing: the claim's lease brings the next check.
            case Report.Untold(CommandOutcome why) -> {}
        }
    }

    private void learn(StationId station) {
        PowerTraits before = installed.traits(station);
        commands.capabilities(station)
                .filter(told -> !told.equals(before.told()))
                .ifPresent(told -> installed.save(before.telling(told)));
    }

    private void compare(StationId station, List<ChargingProfile> has, Instant begun) {
        for (InstalledProfile row : installed.of(station)) {
            boolean there = has.stream().anyMatch(profile -> isSame(row, profile));
            if (there && row.isLive()) {
                installed.save(row.confirmed(clock.instant()));
            } else if (!there && row.isLive()) {
                installer.attend(row.becomes(State.WANTED, "MissingAtStation", clock.instant(), null));
            }
        }
        List<ChargingProfile> foreign = new ArrayList<>();
        for (ChargingProfile profile : has) {
            Optional<InstalledProfile> ours =
                    installed.find(profile.number()).filter(row -> row.station().equals(station));
            if (ours.isPresent() && !ours.get().isLive()) {
                commands.clear(station, profile);
            } else if (ours.isEmpty()) {
                foreign.add(profile);
            }
        }
        installed.save(installed.traits(station).checked(begun, Proof.REPORT, List.copyOf(foreign), List.of()));
    }

    private boolean isSame(InstalledProfile row, ChargingProfile other) {
        ChargingProfile ours = row.profile();
        Supply supply = charging.supply(row.station(), ours.evse());
        return ours.number() == other.number()
                && ours.purpose() == other.purpose()
                && ours.evse() == other.evse()
                && ours.stackLevel() == other.stackLevel()
                && Likeness.isAlike(ours.schedule(), other.schedule(), supply);
    }

    /** It cannot list them, but perhaps tell what follows from them. */
    private void probe(StationId station, Instant begun) {
        List<Integer> evses = installed.of(station).stream()
                .filter(InstalledProfile::isLive)
                .map(row -> row.profile().evse())
                .distinct()
                .toList();
        CompositeProbe probe = new CompositeProbe(commands, installed, reported, charging, installer, clock);
        List<Integer> otherwise = new ArrayList<>();
        boolean proven = false;
        for (int evse : evses) {
            switch (probe.probe(station, evse)) {
                case AS_PLANNED -> proven = true;
                case OTHERWISE -> {
                    proven = true;
                    otherwise.add(evse);
                }
                case UNTOLD -> {}
            }
        }
        Proof proof = proven ? Proof.COMPOSITE : Proof.NONE;
        installed.save(installed.traits(station).checked(begun, proof, List.of(), List.copyOf(otherwise)));
    }
}
