package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An hour of the local clock, in which a promotion may hold. Net, per kWh.
 *
 * @param cost planned, of one kWh more; null if nobody knows
 * @param ordinary the price that holds without another promotion; null if there is none, it is not one price for all of the hour, or
 *     there is a promotion already
 */
record Hour(
        Interval time, @Nullable BigDecimal cost, @Nullable BigDecimal ordinary) {}
