package io.emall.cpms.app.bench.energy;

/** A car that is there. */
final class Plugged {

    final Visit visit;

    /** kWh */
    double delivered;

    Plugged(Visit visit) {
        this.visit = visit;
    }

    String id() {
        return "visit" + visit.number();
    }

    /** kW it can take now. */
    double most() {
        return Math.min(visit.most(delivered), (visit.wanted() - delivered) * 60);
    }

    double least() {
        return Math.min(visit.least(), most());
    }
}
