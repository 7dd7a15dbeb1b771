package io.emall.cpms.core.profile;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Takes what stations say of power: limits from outside, and what cars need and mean to take. Durable when it returns. */
public final class PowerReports {
    private static final double TOLERANCE = 1.01;

    private final ReportedPower reported;
    private final InstalledProfiles installed;
    private final Charging charging;
    private final InstantSource clock;

    public PowerReports(ReportedPower reported, InstalledProfiles installed, Charging charging, InstantSource clock) {
        this.reported = reported;
        this.installed = installed;
        this.charging = charging;
        this.clock = clock;
    }

    /** What to tell a car that told its needs (OCPP 2.x K15). */
    public enum NeedsAnswer {
        /** It gets a schedule in a moment. */
        ACCEPTED,
        /** It gets one as soon as its transaction is known. */
        PROCESSING,
        /** There is no such EVSE. */
        REJECTED
    }

    public void limited(ReportedLimit limit) {
        reported.save(limit);
    }

    public void limitGone(StationId station, int evse, String source) {
        reported.remove(station, evse, source);
    }

    public NeedsAnswer needs(EvNeeds told) {
        boolean known = charging.evses(told.station()).stream().anyMatch(evse -> evse.number() == told.evse());
        if (!known) {
            return NeedsAnswer.REJECTED;
        }
        Optional<ChargingSession> session = charging.at(told.station(), told.evse());
        reported.save(session.map(its -> told.of(its.id(), false)).orElse(told));
        return session.isPresent() ? NeedsAnswer.ACCEPTED : NeedsAnswer.PROCESSING;
    }

    /**
     * Whether what the car means to take is within what it may (OCPP 2.x K17); if not, it is sent its schedule again.
     *
     * @param base from when its schedule counts
     */
    public boolean intends(StationId station, int evse, Instant base, Schedule schedule) {
        Optional<ChargingSession> session = charging.at(station, evse);
        Situation situation = charging.situation(station, evse);
        boolean within = session.isPresent() && isWithin(station, situation, base, schedule);
        reported.save(new EvSchedule(
                station, evse, session.map(ChargingSession::id).orElse(null), now(), base, schedule, within));
        if (!within) {
            reported.needs(station).stream()
                    .filter(needs -> needs.evse() == evse)
                    .forEach(needs -> session.ifPresent(its -> reported.save(needs.of(its.id(), false))));
        }
        return within;
    }

    private boolean isWithin(StationId station, Situation situation, Instant base, Schedule schedule) {
        List<ChargingProfile> inForce = CompositeProbe.accepted(installed, reported, station);
        Period last = schedule.periods().getLast();
        Duration span = Duration.ofSeconds(last.start() + 1L);
        CompositeSchedule may = CompositeSchedule.of(inForce, situation, base, span);
        return schedule.periods().stream().allMatch(period -> {
            Watts wants = situation.supply().watts(period.limit(), schedule.unit(), period.phases());
            Watts limit = may.at(base.plusSeconds(period.start()), situation.supply());
            return wants.value() <= limit.value() * TOLERANCE;
        });
    }

    public Instant now() {
        return clock.instant();
    }
}
