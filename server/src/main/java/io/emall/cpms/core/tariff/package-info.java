/** Prices per speed class, promotions, bills and charge detail records. */
@NullMarked
package io.emall.cpms.core.tariff;

import org.jspecify.annotations.NullMarked;
