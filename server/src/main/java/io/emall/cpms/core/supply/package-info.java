/**
 * Where energy comes from: DSOs, contracts with them, what they say of prices, mix and capacity, and what of it may be
 * believed. {@link io.emall.cpms.core.supply.Offers} is what an energy manager reads.
 */
@NullMarked
package io.emall.cpms.core.supply;

import org.jspecify.annotations.NullMarked;
