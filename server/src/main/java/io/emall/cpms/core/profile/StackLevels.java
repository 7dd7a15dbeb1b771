package io.emall.cpms.core.profile;

import io.emall.cpms.core.profile.InstalledProfile.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each profile its level: the fallback lies lowest, a newer limit above the older ones, the plan above them all. A limit for
 * which a planned EVSE has no level left lies above what the station takes: it is not sent, the plan keeps to it.
 */
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
        Set<Integer> taken = there.stream()
                .filter(row -> row.isLive() && row.role() != Role.PLAN)
                .map(InstalledProfile::profile)
                .filter(profile -> profile.purpose() == purpose && profile.evse() == evse)
                .filter(profile -> Objects.equals(profile.transaction(), transaction))
                .map(ChargingProfile::stackLevel)
                .collect(Collectors.toSet());
        int above = taken.stream().mapToInt(Integer::intValue).max().orElse(FALLBACK) + 1;
        int most = most(there, purpose, evse, highest);
        return above <= most
                ? above
                : IntStream.concat(IntStream.rangeClosed(FALLBACK + 1, most), IntStream.rangeClosed(FALLBACK, most))
                        .filter(level -> !taken.contains(level))
                        .findFirst()
                        .orElse(Math.max(above, plan(highest) + 1));
    }

    /** The top is the plan's, where there may be one. */
    private static int most(List<InstalledProfile> there, Purpose purpose, int evse, @Nullable Integer highest) {
        boolean planned = purpose == Purpose.TX || purpose == Purpose.TX_DEFAULT && isPlanned(there, evse);
        return planned ? plan(highest) - 1 : highest == null ? Integer.MAX_VALUE : highest;
    }

    /** Whether the energy plan speaks to the EVSE: it always leaves a fallback there. */
    static boolean isPlanned(List<InstalledProfile> there, int evse) {
        return there.stream()
                .anyMatch(row -> row.isLive()
                        && row.who().equals(PlannedLimits.WHO)
                        && row.profile().evse() == evse);
    }

    static int plan(@Nullable Integer highest) {
        return highest == null ? PLAN : highest;
    }
}
