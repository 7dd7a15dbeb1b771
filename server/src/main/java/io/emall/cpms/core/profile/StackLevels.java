package io.emall.cpms.core.profile;

import io.emall.cpms.core.profile.InstalledProfile.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives each profile its level: the fallback lies lowest, and a newer limit above the older ones. */
final class StackLevels {
    private static final int FALLBACK = 0;

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
        Set<Integer> taken = there.stream()
                .filter(InstalledProfile::isLive)
                .map(InstalledProfile::profile)
                .filter(profile -> profile.purpose() == purpose && profile.evse() == evse)
                .filter(profile -> Objects.equals(profile.transaction(), transaction))
                .map(ChargingProfile::stackLevel)
                .collect(Collectors.toSet());
        int above = taken.stream().mapToInt(Integer::intValue).max().orElse(FALLBACK) + 1;
        if (highest == null || above <= highest) {
            return above;
        }
        int level = FALLBACK + 1;
        while (taken.contains(level)) {
            level++;
        }
        return level;
    }
}
