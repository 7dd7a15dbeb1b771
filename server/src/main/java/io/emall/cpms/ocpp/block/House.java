package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.SecurityDesk;
import io.emall.cpms.core.location.Station;
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
        DoorSecurity security) {

    public StationDesk desk(StationConnection station) {
        return desks.of(station.stationId());
    }

    public Instant now() {
        return clock.instant();
    }

    public int heartbeatSeconds() {
        return Math.toIntExact(heartbeat.toSeconds());
    }

    /** Every registered station is accepted (P-20). */
    public void accept(StationConnection station, Station.Identity identity) {
        desk(station).booted(identity);
        station.admission().become(Admission.State.ACCEPTED);
    }

    /**
     * Takes a fact about a transaction.
     *
     * @throws Unavailable if it cannot be made durable: stations drop such a message after a few error answers, but
     *     keep it while they are offline
     */
    public TransactionAnswer record(StationConnection station, TransactionReport report) {
        try {
            return desk(station).transaction(report);
        } catch (NotDurable e) {
            throw new Unavailable("the database did not take it", e);
        }
    }

    /** A clock that runs ahead must not make a status outlive the ones that follow it (field lessons 12 and 15). */
    public Instant notInFuture(Instant at) {
        Instant now = now();
        return at.isAfter(now) ? now : at;
    }
}
