package io.emall.cpms.core.profile;

import io.emall.cpms.core.profile.InstalledProfile.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives each profile its level: the fallback lies lowest, a newer limit above the older ones, the plan above them all. */
final class StackLevels {
    private static final int FALLBACK = 0;
    /** Where a station told no highest level; the certified ones take more. */
    private static final int PLAN = 8;

    private StackLevels() {}

    /** @param highest the station takes; beyond that the rules refuse it */
    static int free(
            List<InstalledProfile> there,
            Purpose purpose,
            int evse,
            @Nullable String transaction,
            Role role,
            @Nullable Integer highest) {
        if (role == Role.FALLBACK) {
            return FALLBACK;
        }
        if (role == Role.PLAN) {
            return plan(highest);
        }
        @Nullable Integer most = purpose == Purpose.TX && highest != null ? Integer.valueOf(highest - 1) : highest;
        Set<Integer> taken = there.stream()
                .filter(row -> row.isLive() && row.role() != Role.PLAN)
                .map(InstalledProfile::profile)
                .filter(profile -> profile.purpose() == purpose && profile.evse() == evse)
                .filter(profile -> Objects.equals(profile.transaction(), transaction))
                .map(ChargingProfile::stackLevel)
                .collect(Collectors.toSet());
        int above = taken.stream().mapToInt(Integer::intValue).max().orElse(FALLBACK) + 1;
        if (most == null || above <= most) {
            return above;
        }
        int level = FALLBACK + 1;
        while (taken.contains(level)) {
            level++;
        }
        return level;
    }

    private static int plan(@Nullable Integer highest) {
        return highest == null ? PLAN : highest;
    }
}
