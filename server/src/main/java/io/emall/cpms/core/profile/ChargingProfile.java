package io.emall.cpms.core.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A charging profile as a station keeps it (OCPP 1.6 §3.13, OCPP 2.x K).
 *
 * @param number its id at the station, ours if we set it
 * @param evse the EVSE's number at the station; 0 is the whole station
 * @param validUntil exclusive; null for ever
 * @param transaction the station's name for the transaction it belongs to
 */
public record ChargingProfile(
        int number,
        Purpose purpose,
        int evse,
        int stackLevel,
        ProfileKind kind,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String transaction,
        Schedule schedule) {

    /** Whether a station that accepts this one forgets the other (P-61). */
    public boolean replaces(ChargingProfile other) {
        return number == other.number || sharesPlace(other);
    }

    private boolean sharesPlace(ChargingProfile other) {
        return purpose == other.purpose
                && stackLevel == other.stackLevel
                && evse == other.evse
                && Objects.equals(transaction, other.transaction);
    }

    public boolean isOver(Instant now) {
        return validUntil != null && !now.isBefore(validUntil);
    }

    public ChargingProfile in(RateUnit unit, Supply supply) {
        return unit == schedule.unit() ? this : scheduled(schedule.in(unit, supply));
    }

    public ChargingProfile scheduled(Schedule other) {
        return new ChargingProfile(number, purpose, evse, stackLevel, kind, validFrom, validUntil, transaction, other);
    }

    /** For ever instead of until then, from when on it allows no more than that; all the time where that cannot be told apart. */
    ChargingProfile goingOn(Instant then, BigDecimal low, boolean canStep) {
        Schedule its = schedule;
        BigDecimal now = its.periods().getFirst().limit();
        Instant start = Objects.requireNonNull(its.start());
        List<Period> periods = canStep && low.compareTo(now) != 0
                ? List.of(
                        new Period(0, now),
                        new Period((int) Duration.between(start, then).toSeconds(), low))
                : List.of(new Period(0, now.min(low)));
        Schedule on = new Schedule(its.unit(), periods, start, null, null);
        return new ChargingProfile(number, purpose, evse, stackLevel, kind, validFrom, null, transaction, on);
    }

    /** @param begun when the transaction began */
    Optional<Period> periodAt(Instant moment, Instant begun) {
        boolean valid = (validFrom == null || !moment.isBefore(validFrom)) && !isOver(moment);
        Instant start = start(begun);
        if (!valid || moment.isBefore(start)) {
            return Optional.empty();
        }
        long elapsed = Duration.between(start, moment).toSeconds();
        Duration cycle = kind.cycle();
        long second = cycle == null ? elapsed : elapsed % cycle.toSeconds();
        return schedule.duration() != null && second >= schedule.duration()
                ? Optional.empty()
                : schedule.periods().reversed().stream()
                        .filter(period -> period.start() <= second)
                        .findFirst();
    }

    /** When its limit may change within {@code (from, until)}. */
    List<Instant> turns(Instant begun, Instant from, Instant until) {
        List<Instant> turns = new ArrayList<>();
        add(turns, validFrom);
        add(turns, validUntil);
        Duration cycle = kind.cycle();
        Instant start = start(begun);
        if (cycle == null) {
            addCourse(turns, start);
        } else {
            long passed = Math.max(0, Duration.between(start, from).dividedBy(cycle));
            for (Instant at = start.plus(cycle.multipliedBy(passed)); at.isBefore(until); at = at.plus(cycle)) {
                addCourse(turns, at);
            }
        }
        return turns.stream()
                .filter(turn -> turn.isAfter(from) && turn.isBefore(until))
                .toList();
    }

    private void addCourse(List<Instant> turns, Instant start) {
        schedule.periods().forEach(period -> turns.add(start.plusSeconds(period.start())));
        if (schedule.duration() != null) {
            turns.add(start.plusSeconds(schedule.duration()));
        }
    }

    private static void add(List<Instant> turns, @Nullable Instant turn) {
        if (turn != null) {
            turns.add(turn);
        }
    }

    /** An absolute schedule without a start counts from the transaction's start too (OCPP 1.6 §7.13). */
    private Instant start(Instant begun) {
        Instant told = schedule.start();
        return kind == ProfileKind.RELATIVE || told == null ? begun : told;
    }
}
