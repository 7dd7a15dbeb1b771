package io.emall.cpms.core.diagnostics;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.RequestNumbers;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People asking stations for logs and reading what came (P-73). */
public final class LogDesk {
    private static final int FORGOTTEN_AT_ONCE = 200;

    private final StationLogs logs;
    private final LogCommands commands;
    private final FileLinks links;
    private final FileVault vault;
    private final RequestNumbers numbers;
    private final AuditLog audit;
    private final Signals signals;
    private final Uuids uuids;
    private final InstantSource clock;
    private final Duration openFor;

    /** @param openFor how long a station may take to bring a log */
    public LogDesk(
            StationLogs logs,
            LogCommands commands,
            FileLinks links,
            FileVault vault,
            RequestNumbers numbers,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            InstantSource clock,
            Duration openFor) {
        this.logs = logs;
        this.commands = commands;
        this.links = links;
        this.vault = vault;
        this.numbers = numbers;
        this.audit = audit;
        this.signals = signals;
        this.uuids = uuids;
        this.clock = clock;
        this.openFor = openFor;
    }

    /** @param elsewhere where the station shall bring it; null: to us */
    public record Wish(
            LogKind kind,
            @Nullable Instant oldest,
            @Nullable Instant latest,
            @Nullable String elsewhere) {}

    /** What came of a wish. */
    public sealed interface Outcome {
        record Asked(StationLog log, CommandOutcome answer) implements Outcome {}

        /** Nobody said where stations reach us. */
        record NoAddress() implements Outcome {}
    }

    /** Waits for the station's answer. */
    public Outcome ask(Actor by, StationId station, Wish wish) {
        by.must(Permission.COMMAND_STATIONS);
        UUID id = uuids.next();
        Optional<String> address =
                Optional.ofNullable(wish.elsewhere()).or(() -> links.address(FileLinks.Purpose.LOG, id));
        return address.<Outcome>map(where -> ask(by, log(by, id, station, wish), where))
                .orElseGet(Outcome.NoAddress::new);
    }

    private StationLog log(Actor by, UUID id, StationId station, Wish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new StationLog(
                id,
                numbers.next(),
                station,
                wish.kind(),
                now,
                by.name(),
                wish.oldest(),
                wish.latest(),
                wish.elsewhere(),
                now.plus(openFor),
                LogState.ASKING,
                "",
                null,
                null,
                now);
    }

    private Outcome ask(Actor by, StationLog log, String address) {
        logs.asked(log);
        LogCommands.Answer answer = commands.ask(
                log.station(), new LogOrder(log.number(), log.kind(), address, log.oldest(), log.latest()));
        Instant now = clock.instant();
        LogState state = answer.outcome() instanceof CommandOutcome.Accepted ? LogState.ACCEPTED : LogState.FAILED;
        logs.answered(log.id(), state, answer.outcome().said(), answer.fileName(), now);
        if (answer.outcome() instanceof CommandOutcome.Accepted(var words)
                && words.equals(LogCommands.ACCEPTED_CANCELED)) {
            logs.canceledBefore(log.station(), log.id(), now);
        }
        audit.record(by, "GetLog " + log.kind() + " → " + answer.outcome().said(), "station " + log.station());
        signals.send(new Signal.UpkeepChanged(log.station()));
        return new Outcome.Asked(logs.find(log.id()).orElse(log), answer.outcome());
    }

    /** Newest first. */
    public Page<StationLog> page(Actor by, StationId station, @Nullable String after, int limit) {
        by.must(Permission.COMMAND_STATIONS);
        return logs.page(station, after, limit);
    }

    public Optional<StationLog> find(Actor by, UUID id) {
        by.must(Permission.COMMAND_STATIONS);
        return logs.find(id);
    }

    /**
     * What a station brought; logs may hold drivers' tokens, so who reads them is noted.
     *
     * @throws IOException if the file is gone from the disk
     */
    public InputStream open(Actor by, StationLog log, StoredFile file) throws IOException {
        by.must(Permission.COMMAND_STATIONS);
        InputStream content = vault.open(file.stored());
        audit.record(by, "read log " + file.name(), "station " + log.station());
        return content;
    }

    public void delete(Actor by, StationLog log) {
        by.must(Permission.COMMAND_STATIONS);
        forget(log);
        audit.record(by, "deleted log " + log.number(), "station " + log.station());
    }

    /** Forgets what is older than that, with its files. */
    public void forget(Duration age) {
        Instant before = clock.instant().minus(age);
        List<StationLog> old;
        do {
            old = logs.olderThan(before, FORGOTTEN_AT_ONCE);
            old.forEach(this::forget);
        } while (old.size() == FORGOTTEN_AT_ONCE);
    }

    /** The row first: a file nobody knows of is swept away later, a row without its file would be a lie. */
    private void forget(StationLog log) {
        logs.forget(log.id());
        if (log.file() != null) {
            vault.delete(log.file().stored());
        }
    }
}
