package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.session.ChargingSession;

/** A car that is there. */
final class Plugged {

    final Visit visit;

    final ChargingSession session;

    /** kWh */
    double delivered;

    /** kW of the last minute; NaN before the first. */
    double drawn = Double.NaN;

    /** W it was allowed in that minute. */
    double allowed;

    Plugged(Visit visit) {
        this.visit = visit;
        session = Sockets.session(visit);
    }

    String id() {
        return session.id().toString();
    }

    /** kW it can take now. */
    double most() {
        return Math.min(visit.most(delivered), (visit.wanted() - delivered) * 60);
    }

    double least() {
        return Math.min(visit.least(), most());
    }
}
