package io.emall.cpms.app.bench.energy;

import io.emall.cpms.core.plan.Intent;
import org.jspecify.annotations.Nullable;

/** A way to manage energy. */
interface Control {

    /** At the begin of a quarter of an hour. */
    Orders orders(Replay replay);

    /**
     * What holds for a quarter of an hour.
     *
     * @param zone whose energy
     * @param intent what to aim at within the limits; null if cars take what they like and nobody limits them
     */
    record Orders(int zone, @Nullable Intent intent) {}
}
