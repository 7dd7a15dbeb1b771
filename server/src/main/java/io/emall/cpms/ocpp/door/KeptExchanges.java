package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.session.NotDurable;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.ExchangeLog;
import io.emall.cpms.ocpp.rpc.Unavailable;
import java.time.InstantSource;

/** Keeps failed exchanges with stations for people to look at. */
final class KeptExchanges implements ExchangeLog {
    private final FailedExchanges failures;
    private final SessionLedger ledger;
    private final InstantSource clock;

    KeptExchanges(FailedExchanges failures, SessionLedger ledger, InstantSource clock) {
        this.failures = failures;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void failed(StationId station, String action, String why) {
        failures.record(new Failure(clock.instant(), "station " + station, action, why, null));
    }

    @Override
    public void quarantine(StationId station, String frame, String why) {
        try {
            ledger.quarantine(station, frame, why);
        } catch (NotDurable e) {
            throw new Unavailable("the database did not take it into quarantine", e);
        }
    }
}
