package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.InstalledProfile.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a station takes no limit for the whole of it: each EVSE gets an equal share as its default, so that together they stay
 * within it whatever cars come (field lesson 19).
 */
final class StationShares {
    private final InstalledProfiles installed;
    private final Charging charging;

    StationShares(InstalledProfiles installed, Charging charging) {
        this.installed = installed;
        this.charging = charging;
    }

    /** A default for each EVSE that has none yet in place of this one. */
    List<InstalledProfile> of(InstalledProfile whole, Instant now) {
        List<Evse> evses = charging.evses(whole.station());
        List<InstalledProfile> there = installed.of(whole.station());
        return evses.stream()
                .filter(evse -> there.stream().noneMatch(row -> isShare(row, whole, evse)))
                .map(evse -> share(whole, evse, evses.size(), there, now))
                .toList();
    }

    private static boolean isShare(InstalledProfile row, InstalledProfile whole, Evse evse) {
        return row.isLive()
                && row.insteadOf() != null
                && row.insteadOf() == whole.number()
                && row.profile().evse() == evse.number();
    }

    private InstalledProfile share(
            InstalledProfile whole, Evse evse, int parts, List<InstalledProfile> there, Instant now) {
        ChargingProfile its = whole.profile();
        @Nullable
        InstalledProfile own = there.stream()
                .filter(row -> row.isLive() && whole.role() == Role.FALLBACK && row.role() == Role.FALLBACK)
                .filter(row -> row.profile().evse() == evse.number())
                .findFirst()
                .orElse(null);
        Schedule schedule = divided(its.schedule(), parts, own, Supply.of(evse));
        ChargingProfile profile = new ChargingProfile(
                installed.nextNumber(),
                Purpose.TX_DEFAULT,
                evse.number(),
                own == null ? its.stackLevel() : own.profile().stackLevel() + 1,
                its.kind(),
                its.validFrom(),
                its.validUntil(),
                null,
                schedule);
        return new InstalledProfile(
                profile,
                whole.station(),
                whole.role(),
                State.WANTED,
                "",
                whole.who(),
                whole.why(),
                whole.number(),
                now,
                now,
                null,
                null,
                0);
    }

    private static Schedule divided(Schedule whole, int parts, @Nullable InstalledProfile own, Supply supply) {
        List<Period> periods = whole.periods().stream()
                .map(period ->
                        new Period(period.start(), least(period, whole.unit(), parts, own, supply), period.phases()))
                .toList();
        return new Schedule(whole.unit(), periods, whole.start(), whole.duration(), whole.minimum());
    }

    /** The EVSE's own fallback may be lower than its share, and the higher level would hide it. */
    private static BigDecimal least(
            Period period, RateUnit unit, int parts, @Nullable InstalledProfile own, Supply supply) {
        BigDecimal share = period.limit().divide(BigDecimal.valueOf(parts), 1, RoundingMode.DOWN);
        if (own == null) {
            return share;
        }
        Schedule its = own.profile().schedule().in(unit, supply);
        return share.min(its.periods().getFirst().limit());
    }
}
