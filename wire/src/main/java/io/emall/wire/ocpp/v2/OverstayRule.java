package io.emall.wire.ocpp.v2;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/**
 * What staying too long costs.
 *
 * @param startTime seconds
 * @param overstayFeePeriod seconds
 */
public record OverstayRule(
        RationalNumber overstayFee,
        int startTime,
        int overstayFeePeriod,
        @Length(max = 32) @Nullable String overstayRuleDescription,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public OverstayRule(RationalNumber overstayFee, int startTime, int overstayFeePeriod) {
        this(overstayFee, startTime, overstayFeePeriod, null, null);
    }
}
