package io.emall.cpms.core.profile;

import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Does what time and stations that come back make due (P-62, P-63). All of it is rows: nothing is lost when we stop, and of
 * several nodes only one does it.
 */
public final class ProfileCare {
    private static final int MOST = 200;
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration RECENT = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration PLANS_KEPT = Duration.ofDays(1);
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final InstalledProfiles installed;
    private final ReportedPower reported;
    private final Charging charging;
    private final ProfileInstaller installer;
    private final ProfileCheck check;
    private final Executor threads;
    private final Duration checkEvery;
    private final InstantSource clock;

    /**
     * @param threads waits for stations' answers
     * @param checkEvery how often what a station has is compared with what we want
     */
    public ProfileCare(
            ProfileCommands commands,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            ProfileInstaller installer,
            Executor threads,
            Duration checkEvery,
            InstantSource clock) {
        this.installed = installed;
        this.reported = reported;
        this.charging = charging;
        this.installer = installer;
        this.check = new ProfileCheck(commands, installed, reported, charging, installer, clock);
        this.threads = threads;
        this.checkEvery = checkEvery;
        this.clock = clock;
    }

    public void round() {
        reported.unserved(now().minus(RECENT), MOST).forEach(this::serve);
        installed.claim(now(), LEASE, MOST).stream()
                .collect(Collectors.groupingBy(InstalledProfile::station))
                .values()
                .forEach(rows -> threads.execute(() -> rows.forEach(installer::attend)));
        installed
                .claimChecks(now(), now().minus(checkEvery), LEASE, MOST)
                .forEach(station -> threads.execute(() -> check.check(station)));
    }

    /** Old ones that are gone need not be remembered. */
    public void forget() {
        int gone = FORGOTTEN_AT_ONCE;
        while (gone == FORGOTTEN_AT_ONCE) {
            gone = installed.forget(now().minus(KEPT), now().minus(PLANS_KEPT), FORGOTTEN_AT_ONCE);
        }
    }

    /** A car that told its needs is sent what it may take, once there is a transaction to bind it to (OCPP 2.x K15). */
    private void serve(EvNeeds needs) {
        charging.at(needs.station(), needs.evse()).ifPresent(session -> {
            InstalledProfile answer = limited(needs.station(), Charging.reference(session))
                    .map(row -> row.becomes(State.WANTED, "NeedsTold", now(), now()))
                    .orElseGet(() -> answer(needs, session));
            installed.save(answer);
            reported.save(needs.of(session.id(), true));
        });
    }

    private Optional<InstalledProfile> limited(StationId station, String transaction) {
        List<InstalledProfile> rows = installed.of(station);
        return rows.reversed().stream()
                .filter(row -> row.isLive() && transaction.equals(row.profile().transaction()))
                .findFirst();
    }

    private InstalledProfile answer(EvNeeds needs, ChargingSession session) {
        Supply supply = charging.supply(needs.station(), needs.evse());
        ChargingProfile profile = new ChargingProfile(
                installed.nextNumber(),
                Purpose.TX,
                needs.evse(),
                0,
                ProfileKind.ABSOLUTE,
                null,
                null,
                Charging.reference(session),
                Schedule.constant(Rate.whole(supply.maximum()), RateUnit.WATTS, Rate.second(now())));
        return new InstalledProfile(
                profile,
                needs.station(),
                Role.ANSWER,
                State.WANTED,
                "",
                "EV",
                needs.mode(),
                null,
                now(),
                now(),
                null,
                now(),
                0);
    }

    private Instant now() {
        return clock.instant();
    }
}
