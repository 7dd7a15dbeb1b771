package io.emall.cpms.core.energy;

import io.emall.cpms.core.plan.Series;
import org.jspecify.annotations.Nullable;

/**
 * What is foreseen, per step of a plan.
 *
 * @param building W that it takes
 * @param sun W that PV gives
 * @param walkIns W that cars take which have not come yet and did not say that they will
 * @param buffer Wh that batteries had better be able to give, because a mean does not tell how cars crowd; null while there is
 *     no day to learn from
 */
public record Outlook(
        Series building,
        Series sun,
        Series walkIns,
        @Nullable Series buffer) {}
