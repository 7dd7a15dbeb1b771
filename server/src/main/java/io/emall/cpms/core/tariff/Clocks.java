package io.emall.cpms.core.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * When a location's clocks show certain times within a span. Where they are put back a time comes twice, where they are put
 * forward it may be left out: so the turn itself counts as well.
 */
record Clocks(ZoneId zone, Instant start, Instant end) {

    /** In seconds since the start, the first at which the clocks show it. */
    NavigableSet<Long> seconds(Collection<LocalTime> times) {
        NavigableSet<Long> seconds = new TreeSet<>();
        if (!times.isEmpty()) {
            ZoneRules rules = zone.getRules();
            LocalDate last = end.atZone(zone).toLocalDate();
            for (LocalDate day = start.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
                for (LocalTime time : times) {
                    LocalDateTime local = day.atTime(time);
                    rules.getValidOffsets(local).forEach(offset -> seconds.add(second(local.toInstant(offset))));
                }
            }
            addTurns(rules, seconds);
        }
        return seconds;
    }

    private void addTurns(ZoneRules rules, NavigableSet<Long> seconds) {
        var turn = rules.nextTransition(start);
        while (turn != null && turn.getInstant().isBefore(end)) {
            seconds.add(second(turn.getInstant()));
            turn = rules.nextTransition(turn.getInstant());
        }
    }

    private long second(Instant moment) {
        Duration since = Duration.between(start, moment);
        return since.getSeconds() + (since.getNano() == 0 ? 0 : 1);
    }
}
