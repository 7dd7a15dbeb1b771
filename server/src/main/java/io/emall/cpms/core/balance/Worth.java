package io.emall.cpms.core.balance;

import org.jspecify.annotations.Nullable;

/**
 * What a kWh costs and emits.
 *
 * @param price in the operator's currency; null if it is not known
 * @param grams of CO2; null likewise
 */
record Worth(@Nullable Double price, @Nullable Double grams) {}
