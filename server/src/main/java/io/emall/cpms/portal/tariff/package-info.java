/** Prices for people: the two prices of an area, what a price says beyond them, and sentences that tell it. */
@NullMarked
package io.emall.cpms.portal.tariff;

import org.jspecify.annotations.NullMarked;
