package io.emall.cpms.app.bench.energy;

/** What a way to manage energy has cost and missed, in EUR, kWh and kg. */
final class Account {

    double energy;
    double wear;
    double switching;
    double carbon;
    double bought;
    double sold;
    double undelivered;
    double promisedUndelivered;

    /** Minutes in which more than the connection's limit flowed. */
    int violations;

    double finalCharge = Site.FIRST_CHARGE;

    /** What counts: money, CO2 at its price, energy missed, and all batteries as full as at the begin. */
    double counted() {
        double usual = bought > 0 ? (energy + Site.CARBON_PRICE * carbon) / bought : 0;
        return money()
                + Site.CARBON_PRICE * carbon
                + Site.MISSED * undelivered
                - usual * (finalCharge - Site.FIRST_CHARGE);
    }

    double money() {
        return energy + wear + switching;
    }

    void trade(World world, int zone, int quarter, double kilowattHours) {
        if (kilowattHours > 0) {
            bought += kilowattHours;
            energy += kilowattHours * world.price(zone, quarter);
            carbon += kilowattHours * world.carbon()[zone][quarter] / 1000;
        } else {
            sold -= kilowattHours;
            energy += kilowattHours * (world.spot()[zone][quarter] - Site.EXPORT_FEE);
        }
    }

    void leaves(Visit visit, double delivered) {
        double missed = visit.wanted() - delivered;
        if (missed > 1e-3) {
            undelivered += missed;
            promisedUndelivered += visit.booked() ? missed : 0;
        }
    }
}
