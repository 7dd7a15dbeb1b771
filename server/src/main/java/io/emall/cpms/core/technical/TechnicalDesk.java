package io.emall.cpms.core.technical;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** People sending technical commands. Each is kept before it leaves, so that none is forgotten that may have happened. */
public final class TechnicalDesk {
    /** Longer than any answer is awaited: what has no result by then was cut off when we stopped. */
    private static final Duration CUT_OFF = Duration.ofMinutes(10);

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final TechnicalCommands commands;
    private final StationCommandHistory history;
    private final AuditLog audit;
    private final Executor threads;
    private final Uuids uuids;
    private final InstantSource clock;

    /** @param threads on which answers are awaited */
    public TechnicalDesk(
            TechnicalCommands commands,
            StationCommandHistory history,
            AuditLog audit,
            Executor threads,
            Uuids uuids,
            InstantSource clock) {
        this.commands = commands;
        this.history = history;
        this.audit = audit;
        this.threads = threads;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** What came of the wish to send. */
    public sealed interface Outcome {
        /** @param ended when it is known what came of it, which is kept by then */
        record Sending(UUID id, CompletableFuture<Sent> ended) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}

        record NotOffered() implements Outcome {}
    }

    public List<CommandDescription> offered(Actor by, StationId station, Locale language) {
        by.must(Permission.COMMAND_STATIONS);
        return commands.offered(station, language);
    }

    /** Returns at once; the answer comes later. */
    public Outcome send(Actor by, StationId station, String name, String document) {
        by.must(Permission.COMMAND_STATIONS);
        return switch (commands.prepare(station, name, document)) {
            case Preparation.Ready ready -> send(by, station, name, ready);
            case Preparation.Refused(var problems) -> new Outcome.Refused(problems);
            case Preparation.NotOffered() -> new Outcome.NotOffered();
        };
    }

    private Outcome send(Actor by, StationId station, String name, Preparation.Ready ready) {
        Sent sent = new Sent(uuids.next(), station, now(), by.name(), name, ready.kept(), null, null);
        history.began(sent);
        return new Outcome.Sending(
                sent.id(),
                CompletableFuture.supplyAsync(
                        () -> finish(by, sent, ready.call().get()), threads));
    }

    private Sent finish(Actor by, Sent sent, CommandResult result) {
        Instant now = now();
        history.ended(sent.id(), result, now);
        audit.record(by, sent.name() + " → " + result.getClass().getSimpleName(), "station " + sent.station());
        return sent.ended(result, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Optional<Sent> find(Actor by, StationId station, UUID id) {
        by.must(Permission.COMMAND_STATIONS);
        return history.find(station, id).map(this::known);
    }

    /** Newest first. */
    public Page<Sent> history(Actor by, StationId station, @Nullable String after, int limit) {
        by.must(Permission.COMMAND_STATIONS);
        Page<Sent> page = history.page(station, after, limit);
        return new Page<>(page.items().stream().map(this::known).toList(), page.next());
    }

    private Sent known(Sent sent) {
        Instant latest = sent.at().plus(CUT_OFF);
        boolean cutOff = sent.result() == null && clock.instant().isAfter(latest);
        return cutOff ? sent.ended(new CommandResult.NoAnswer(), latest) : sent;
    }

    /** Forgets what is older than that, in lots: a long statement would hold its locks for long. */
    public void forget(Duration age) {
        Instant before = clock.instant().minus(age);
        int forgotten;
        do {
            forgotten = history.forget(before, FORGOTTEN_AT_ONCE);
        } while (forgotten == FORGOTTEN_AT_ONCE);
    }
}
