/** Quantities, money, time spans and identities as types, so that no bare number or string travels through the business. */
@NullMarked
package io.emall.cpms.core.unit;

import org.jspecify.annotations.NullMarked;
