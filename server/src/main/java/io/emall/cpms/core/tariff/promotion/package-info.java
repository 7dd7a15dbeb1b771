/** Promotions that would be worthwhile: found where energy is planned to be cheap, proposed, never imposed. */
@NullMarked
package io.emall.cpms.core.tariff.promotion;

import org.jspecify.annotations.NullMarked;
