package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Outbox.Entry;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.http.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Empties a partner's outbox: kind after kind in the order of {@link Outbox.Kind}; several objects of a
 * kind at once, but CDRs one by one (house §5a.3, O-12). It rests after each round, three times as long as the round
 * lasted: a long backlog, or a machine that is busy with stations, leaves pushes a part of the machine only (ADR 9).
 */
final class PushTask implements PartnerTask {

    private static final int BATCH = 250;
    private static final int AT_ONCE = 8;
    private static final int RESTS = 3;
    private static final Duration LONGEST_REST = Duration.ofMillis(500);

    private final PartnerId partner;
    private final Supplier<Optional<Link>> links;
    private final Outbox outbox;
    private final Map<Outbox.Kind, ObjectPush> pushes;
    private final FailedExchanges failures;
    private final Pace pace;
    private final InstantSource clock;
    private volatile Circuit circuit;

    PushTask(
            PartnerId partner,
            Supplier<Optional<Link>> links,
            Outbox outbox,
            Map<Outbox.Kind, ObjectPush> pushes,
            FailedExchanges failures,
            Pace pace,
            InstantSource clock) {
        this.partner = partner;
        this.links = links;
        this.outbox = outbox;
        this.pushes = pushes;
        this.failures = failures;
        this.pace = pace;
        this.clock = clock;
        this.circuit = new Circuit(pace.circuit(), clock);
    }

    /** New credentials are a new chance. */
    @Override
    public void partnerChanged() {
        pushes.values().forEach(push -> push.forget(partner));
        circuit = new Circuit(pace.circuit(), clock);
    }

    @Override
    public Rest round() {
        Instant begun = clock.instant();
        Duration pause = circuit.leaveAlone();
        if (pause.isPositive()) {
            return new Rest(pause, true);
        }
        int limit = circuit.isDoubtful() ? 1 : BATCH;
        List<Entry> due = outbox.due(partner, limit);
        Optional<Link> link = due.isEmpty() ? Optional.empty() : links.get();
        if (link.isEmpty()) {
            return new Rest(pace.idle(), false);
        }
        for (Outbox.Kind kind : Outbox.Kind.values()) {
            List<Entry> entries = due.stream().filter(e -> e.kind() == kind).toList();
            if (!entries.isEmpty() && circuit.leaveAlone().isZero()) {
                push(link.get(), kind, entries);
            }
        }
        return new Rest(afterwards(Duration.between(begun, clock.instant())), true);
    }

    /** A round may also have lasted because the partner is slow, so there is an end to it. */
    private Duration afterwards(Duration lasted) {
        Duration rest = lasted.multipliedBy(RESTS);
        if (rest.compareTo(LONGEST_REST) > 0) {
            return LONGEST_REST;
        }
        return rest.compareTo(pace.coalesce()) > 0 ? rest : pace.coalesce();
    }

    private void push(Link link, Outbox.Kind kind, List<Entry> entries) {
        ObjectPush push = Objects.requireNonNull(pushes.get(kind));
        Queue<Entry> queue = new ConcurrentLinkedQueue<>(entries);
        Queue<Entry> taken = new ConcurrentLinkedQueue<>();
        int width = kind == Outbox.Kind.CDR ? 1 : Math.min(AT_ONCE, entries.size());
        try (Share share = push.share(link, entries.stream().map(Entry::object).toList());
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, width).forEach(_ -> workers.execute(() -> drain(share, queue, taken)));
        }
        outbox.acknowledged(List.copyOf(taken));
    }

    private void drain(Share share, Queue<Entry> queue, Queue<Entry> taken) {
        Circuit current = circuit;
        Entry entry = queue.poll();
        while (entry != null && current.leaveAlone().isZero()) {
            boolean done = attempt(share, entry, current, taken);
            entry = done || entry.kind() != Outbox.Kind.CDR ? queue.poll() : null;
        }
    }

    /** What cannot be read or rendered is our fault: it waits by itself, and the partner is no worse for it. */
    private boolean attempt(Share share, Entry entry, Circuit current, Queue<Entry> taken) {
        Exchange answer;
        try {
            answer = share.send(entry.object());
        } catch (RuntimeException e) {
            later(entry, e.toString());
            return false;
        }
        settle(entry, answer, current, taken);
        return answer instanceof Exchange.Done;
    }

    private void settle(Entry entry, Exchange answer, Circuit current, Queue<Entry> taken) {
        switch (answer) {
            case Exchange.Done done -> {
                current.succeeded();
                taken.add(entry);
            }
            case Exchange.Refused refused
            when !refused.mayPass() -> {
                current.succeeded();
                outbox.parked(entry, refused.words());
                log(entry, refused.words(), null);
            }
            case Exchange.Refused refused when !refused.concernsAll() -> later(entry, refused.words());
            case Exchange.Refused refused -> {
                current.failed(refused.retryAfter());
                later(entry, answer.words());
            }
            case Exchange.NoAnswer _ -> {
                current.failed(null);
                later(entry, answer.words());
            }
        }
    }

    private void later(Entry entry, String why) {
        Instant retryAt = clock.instant().plus(pace.retry().after(entry.attempts(), RandomGenerator.getDefault()));
        outbox.failed(entry, retryAt, why);
        log(entry, why, retryAt);
    }

    private void log(Entry entry, String why, @Nullable Instant retryAt) {
        String what = entry.kind() + " " + entry.object();
        failures.record(new Failure(clock.instant(), "partner " + partner, what, why, retryAt));
    }
}
