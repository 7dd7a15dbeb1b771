package io.emall.cpms.core.profile;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What must be true of a profile before it is sent (P-60, P-61; OCPP 2.x K01). */
public final class ProfileRules {
    private ProfileRules() {}

    /**
     * Everything that is wrong with it.
     *
     * @param runs whether the transaction it names runs now
     * @param installed how many profiles the station has besides
     */
    public static Set<Refusal> broken(ChargingProfile profile, Capabilities station, boolean runs, int installed) {
        Set<Refusal> broken = EnumSet.noneOf(Refusal.class);
        purpose(profile, runs, broken);
        schedule(profile.schedule(), broken);
        note(
                broken,
                profile.kind().cycle() != null && profile.schedule().start() == null,
                Refusal.RECURRING_WITHOUT_START);
        note(broken, station.isPast(station.maxStackLevel(), profile.stackLevel()), Refusal.STACK_LEVEL_TOO_HIGH);
        note(
                broken,
                station.isPast(
                        station.maxPeriods(), profile.schedule().periods().size()),
                Refusal.TOO_MANY_PERIODS);
        note(broken, station.isPast(station.maxProfiles(), installed + 1), Refusal.TOO_MANY_PROFILES);
        note(broken, isEmpty(profile), Refusal.OVER_BEFORE_IT_BEGINS);
        return broken;
    }

    private static void purpose(ChargingProfile profile, boolean runs, Set<Refusal> broken) {
        switch (profile.purpose()) {
            case EXTERNAL -> broken.add(Refusal.EXTERNAL_IS_NOT_OURS);
            case STATION_MAX -> {
                note(broken, profile.evse() != 0, Refusal.STATION_MAX_FOR_ONE_EVSE);
                note(broken, profile.kind() == ProfileKind.RELATIVE, Refusal.STATION_MAX_RELATIVE);
            }
            case TX -> {
                note(broken, profile.evse() == 0, Refusal.TRANSACTION_WITHOUT_EVSE);
                note(broken, profile.transaction() == null || !runs, Refusal.NO_RUNNING_TRANSACTION);
            }
            case TX_DEFAULT, PRIORITY, LOCAL_GENERATION -> {}
        }
    }

    private static void schedule(Schedule schedule, Set<Refusal> broken) {
        List<Period> periods = schedule.periods();
        if (periods.isEmpty()) {
            broken.add(Refusal.NO_PERIODS);
            return;
        }
        note(broken, periods.getFirst().start() != 0, Refusal.FIRST_PERIOD_NOT_AT_ZERO);
        for (int i = 1; i < periods.size(); i++) {
            note(broken, periods.get(i).start() <= periods.get(i - 1).start(), Refusal.PERIODS_NOT_RISING);
        }
        for (Period period : periods) {
            note(broken, period.limit().signum() < 0, Refusal.NEGATIVE);
            note(broken, isTooFine(period.limit()), Refusal.MORE_THAN_ONE_DECIMAL);
        }
        note(broken, schedule.duration() != null && schedule.duration() <= 0, Refusal.OVER_BEFORE_IT_BEGINS);
    }

    private static boolean isTooFine(BigDecimal limit) {
        return limit.stripTrailingZeros().scale() > 1;
    }

    private static boolean isEmpty(ChargingProfile profile) {
        return profile.validFrom() != null && profile.isOver(profile.validFrom());
    }

    private static void note(Set<Refusal> broken, boolean is, Refusal refusal) {
        if (is) {
            broken.add(refusal);
        }
    }
}
