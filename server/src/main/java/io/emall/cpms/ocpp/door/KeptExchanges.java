package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.session.NotDurable;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.ExchangeLog;
import io.emall.cpms.ocpp.rpc.Unavailable;
import java.time.InstantSource;
import java.util.Set;

/** Keeps failed exchanges with stations for people to look at. */
final class KeptExchanges implements ExchangeLog {
    private final FailedExchanges failures;
    private final SessionLedger ledger;
    private final Lessons lessons;
    private final InstantSource clock;

    KeptExchanges(FailedExchanges failures, SessionLedger ledger, Lessons lessons, InstantSource clock) {
        this.failures = failures;
        this.ledger = ledger;
        this.lessons = lessons;
        this.clock = clock;
    }

    @Override
    public void failed(StationId station, String action, String why) {
        failures.record(new Failure(clock.instant(), "station " + station, action, why, null));
    }

    @Override
    public void mended(StationId station, Set<String> quirks, String violation) {
        if (lessons.learn(station, quirks)) {
            failed(station, "", "mended (" + String.join(", ", quirks) + "): " + violation);
        }
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
