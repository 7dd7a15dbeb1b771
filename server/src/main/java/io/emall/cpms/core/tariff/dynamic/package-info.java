/** Prices that follow what energy is planned to cost: announced ahead, within bounds, each with its reason. */
@NullMarked
package io.emall.cpms.core.tariff.dynamic;

import org.jspecify.annotations.NullMarked;
