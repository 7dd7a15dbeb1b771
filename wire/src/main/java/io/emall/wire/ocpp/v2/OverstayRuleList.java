package io.emall.wire.ocpp.v2;

import io.emall.wire.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staying too long costs as it gets longer.
 *
 * @param overstayTimeThreshold seconds
 */
public record OverstayRuleList(
        @Size(min = 1, max = 5) List<OverstayRule> overstayRule,
        @Nullable RationalNumber overstayPowerThreshold,
        @Nullable Integer overstayTimeThreshold,
        @Nullable CustomData customData) {

    /** With the required fields only. */
    public OverstayRuleList(List<OverstayRule> overstayRule) {
        this(overstayRule, null, null, null);
    }
}
