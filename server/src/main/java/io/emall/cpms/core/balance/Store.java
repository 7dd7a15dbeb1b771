package io.emall.cpms.core.balance;

import org.jspecify.annotations.Nullable;

/**
 * What a location's batteries hold, and what that cost and emitted when it was stored, as a mean: what is taken out is worth
 * the same as what stays.
 *
 * @param wattHours inside
 * @param price of a kWh inside; null if it is not known
 * @param grams of CO2 of a kWh inside; null likewise
 */
public record Store(
        double wattHours, @Nullable Double price, @Nullable Double grams) {

    static final Store EMPTY = new Store(0, null, null);

    /** @param inside how much of it arrives, the rest being lost on the way: a kWh inside is dearer than one put in */
    Store with(double putIn, double inside, Worth worth) {
        if (putIn <= 0) {
            return this;
        }
        double loss = putIn / inside;
        return new Store(
                wattHours + inside, mean(price, inside, worth.price(), loss), mean(grams, inside, worth.grams(), loss));
    }

    private @Nullable Double mean(@Nullable Double held, double added, @Nullable Double paid, double loss) {
        if (paid == null) {
            return held;
        }
        double inside = paid * loss;
        return held == null ? inside : (held * wattHours + inside * added) / (wattHours + added);
    }

    Store without(double taken) {
        return new Store(Math.max(0, wattHours - taken), price, grams);
    }

    /** As measured: batteries lose energy by themselves, and are calibrated. */
    Store holding(@Nullable Double measured) {
        return measured == null ? this : new Store(measured, price, grams);
    }

    /** Of a kWh that arrives at the location, of which more must leave the batteries. */
    Worth worth(double taken, double arrives) {
        double loss = arrives <= 0 ? 1 : taken / arrives;
        return new Worth(price == null ? null : price * loss, grams == null ? null : grams * loss);
    }
}
