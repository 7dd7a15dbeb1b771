package io.emall.cpms.grid.openadr;

import io.emall.cpms.grid.http.BadAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When an event's values are valid (OpenADR 3.1 User Guide §7.3): defaults, follow-on intervals, loops, packed values. */
final class Timeline {
    /** A year of quarters of an hour. */
    private static final int MOST_SLOTS = 40_000;

    private static final int MOST_LOOKS = 1_000_000;

    private final Instant from;
    private final Instant until;
    private final List<Slot> slots = new ArrayList<>();
    private int looked;

    private Timeline(Instant from, Instant until) {
        this.from = from;
        this.until = until;
    }

    /** A value and its time. */
    record Slot(Instant from, Instant until, JsonNode value) {}

    /**
     * What it says of one type within that time.
     *
     * @param shift how much later its intervals start, for an event that asks clients to scatter
     */
    static List<Slot> of(Event event, String type, Instant from, Instant until, Duration shift) throws BadAnswer {
        Timeline timeline = new Timeline(from, until);
        timeline.place(event, type, shift);
        return List.copyOf(timeline.slots);
    }

    private void place(Event event, String type, Duration shift) throws BadAnswer {
        List<Span> spans = spans(event);
        if (spans.isEmpty()) {
            return;
        }
        Instant begin = spans.getFirst().from();
        Instant end = spans.stream().map(Span::until).max(Instant::compareTo).orElseThrow();
        Duration whole = Timing.duration(event.duration());
        Duration life = Duration.between(begin, end);
        Instant stop = whole.isZero() ? end : begin.plus(whole);
        boolean loops = stop.isAfter(end) && !life.isZero();
        long round = loops && from.isAfter(end) ? Duration.between(begin, from).dividedBy(life) - 1 : 0;
        for (long k = Math.max(0, round); ; k++) {
            Duration later = life.multipliedBy(k);
            for (Span span : spans) {
                put(span, type, later.plus(shift), stop.plus(shift));
            }
            Instant next = begin.plus(life.multipliedBy(k + 1));
            if (!loops || !next.isBefore(stop) || !next.isBefore(until)) {
                return;
            }
        }
    }

    private record Span(Instant from, Instant until, Event.Interval interval) {}

    /** What lasts no time is a cancelled interval. */
    private static List<Span> spans(Event event) throws BadAnswer {
        Event.Period usual = event.intervalPeriod();
        List<Span> spans = new ArrayList<>();
        Instant next = null;
        for (Event.Interval interval : event.intervals()) {
            Event.Period own = interval.intervalPeriod();
            Instant start = own == null ? null : Timing.start(own.start());
            if (start == null) {
                start = next == null ? first(event, usual) : next;
            }
            String length =
                    own != null && own.duration() != null ? own.duration() : usual == null ? null : usual.duration();
            next = start.plus(Timing.duration(length));
            if (next.isAfter(start)) {
                spans.add(new Span(start, next, interval));
            }
        }
        return spans;
    }

    /** An event that starts "now" started when it was last changed. */
    private static Instant first(Event event, Event.@Nullable Period usual) throws BadAnswer {
        Instant start = usual == null ? null : Timing.start(usual.start());
        String changed = event.modificationDateTime();
        if (start == null && changed == null) {
            throw new BadAnswer("event " + event.id() + " does not say when it starts");
        }
        return start != null ? start : Timing.moment(String.valueOf(changed));
    }

    private void put(Span span, String type, Duration later, Instant stop) throws BadAnswer {
        Instant begin = span.from().plus(later);
        looked++;
        if (looked > MOST_LOOKS) {
            throw new BadAnswer("an event repeats too often");
        }
        if (!begin.isBefore(until) || !span.until().plus(later).isAfter(from)) {
            return;
        }
        for (Event.Payload payload : span.interval().payloads()) {
            if (payload.type().equals(type) && !payload.values().isEmpty()) {
                pack(begin, Duration.between(span.from(), span.until()), payload.values(), stop);
            }
        }
    }

    /** Several values share the interval evenly. */
    private void pack(Instant begin, Duration whole, List<JsonNode> values, Instant stop) throws BadAnswer {
        Duration each = whole.dividedBy(values.size());
        Instant at = begin;
        for (JsonNode value : values) {
            Instant end = at.plus(each);
            Instant cut = end.isBefore(stop) ? end : stop;
            if (cut.isAfter(at) && cut.isAfter(from) && at.isBefore(until)) {
                slots.add(new Slot(at, cut, value));
            }
            at = end;
        }
        if (slots.size() > MOST_SLOTS) {
            throw new BadAnswer("an event has more than " + MOST_SLOTS + " values");
        }
    }
}
