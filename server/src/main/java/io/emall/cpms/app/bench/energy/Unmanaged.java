package io.emall.cpms.app.bench.energy;

/** Cars take what they like, the battery rests. */
final class Unmanaged implements Control {

    /** kWh */
    private static final double USUAL_PER_DAY = 500;

    private final boolean choosesSupplier;

    private Unmanaged(boolean choosesSupplier) {
        this.choosesSupplier = choosesSupplier;
    }

    /** From the first supplier. */
    static Unmanaged withOneSupplier() {
        return new Unmanaged(false);
    }

    /** From whoever is cheapest for the coming day. */
    static Unmanaged withTheCheapestSupplier() {
        return new Unmanaged(true);
    }

    @Override
    public Orders orders(Replay replay) {
        return new Orders(choosesSupplier ? cheapest(replay) : 0, null);
    }

    /** On the mean of the prices that are known, kept for its time, changed if that brings more than it costs. */
    static int cheapest(Replay replay) {
        World world = replay.world;
        if (replay.quarter - replay.heldSince < Site.HOLD) {
            return replay.zone;
        }
        int best = replay.zone;
        for (int zone = 0; zone < world.zones().size(); zone++) {
            double saves = mean(world, replay.quarter, best) - mean(world, replay.quarter, zone);
            best = saves * USUAL_PER_DAY > Site.SWITCHING ? zone : best;
        }
        return best;
    }

    private static double mean(World world, int from, int zone) {
        double sum = 0;
        int until = world.unknownFrom(from);
        for (int quarter = from; quarter < until; quarter++) {
            sum += world.price(zone, quarter) + Site.CARBON_PRICE * world.carbon()[zone][quarter] / 1000;
        }
        return sum / (until - from);
    }
}
