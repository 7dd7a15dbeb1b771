package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.ClockWatch;
import io.emall.cpms.core.alarm.SecurityDesk;
import io.emall.cpms.core.device.DeviceReader;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.monitoring.Monitors;
import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.profile.PowerReports;
import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.session.NotDurable;
import io.emall.cpms.core.session.StationDesk;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.core.session.TransactionAnswer;
import io.emall.cpms.core.session.TransactionReport;
import io.emall.cpms.ocpp.rpc.Admission;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What lies behind the door.
 *
 * @param heartbeat how often stations are asked to call
 * @param upkeep who hears of firmware, logs, displays, customers and vendors
 */
public record House(
        StationDesks desks,
        InstantSource clock,
        Duration heartbeat,
        AlarmDesk alarms,
        Upkeep upkeep,
        SecurityDesk watch,
        DoorSecurity security,
        Newcomers newcomers,
        DeviceReader devices,
        PowerReports power,
        ProfileReports profileReports,
        Monitors monitors,
        ClockWatch clocks) {
    /** How often a station asks again that waits for somebody's decision. */
    private static final Duration WAITING = Duration.ofMinutes(1);
    /** How often a station asks again that is not wanted. */
    private static final Duration UNWANTED = Duration.ofHours(1);

    public StationDesk desk(StationConnection station) {
        return desks.of(station.stationId());
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * What a station hears that boots.
     *
     * @param seconds to its next Heartbeat, or to its next try
     */
    public record Decision(Admission.State state, int seconds) {}

    /** A registered station is accepted unless it is held; one that nobody registered waits (P-20). */
    public Decision booted(StationConnection station, Station.Identity identity) {
        Decision decision = decided(station, identity);
        station.admission().become(decision.state());
        return decision;
    }

    private Decision decided(StationConnection station, Station.Identity identity) {
        if (station.admission().isNewcomer()) {
            if (!newcomers.isRegistered(station.stationId())) {
                newcomers.introduced(station.stationId(), station.version().subprotocol(), identity);
                return new Decision(Admission.State.PENDING, seconds(WAITING));
            }
            station.registered();
        }
        return switch (desk(station).booted(identity)) {
            case NONE -> new Decision(Admission.State.ACCEPTED, seconds(heartbeat));
            case PENDING -> new Decision(Admission.State.PENDING, seconds(WAITING));
            case REJECTED -> new Decision(Admission.State.REJECTED, seconds(UNWANTED));
        };
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(time.toSeconds());
    }

    /**
     * Takes a fact about a transaction.
     *
     * @throws Unavailable if it cannot be made durable: stations drop such a message after a few error answers, but
     *     keep it while they are offline
     */
    public TransactionAnswer record(StationConnection station, TransactionReport report) {
        try {
            TransactionAnswer answer = desk(station).transaction(report);
            if (!report.offline()) {
                heard(station, report.at());
            }
            return answer;
        } catch (NotDurable e) {
            throw new Unavailable("the database did not take it", e);
        }
    }

    /** What a station says happened at that moment, and tells at once as far as it says. */
    public void heard(StationConnection station, Instant at) {
        clocks.heard(station.stationId(), at);
    }

    /** A clock that runs ahead must not make a status outlive the ones that follow it (field lessons 12 and 15). */
    public Instant notInFuture(Instant at) {
        Instant now = now();
        return at.isAfter(now) ? now : at;
    }
}
