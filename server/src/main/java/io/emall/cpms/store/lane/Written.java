package io.emall.cpms.store.lane;

/**
 * What became of a unit, now durable.
 *
 * @param applied false if a deciding row did not take effect and the rest was left out
 * @param value what the deciding row returned
 */
public record Written(boolean applied, long value) {

    static final Written PLAIN = new Written(true, 0);
    static final Written LEFT_OUT = new Written(false, 0);
}
