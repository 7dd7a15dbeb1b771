package io.emall.cpms.core.firmware;

import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Asks the stations whose turn it is, and concludes what stations do not say. All of it are rows: a crash loses nothing. */
public final class UpdateRunner {
    private static final int AT_ONCE = 20;
    /** A node that died while it asked did so before this. */
    private static final Duration ASKED_AT_MOST = Duration.ofMinutes(5);

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final FirmwareLibrary library;
    private final FirmwareUpdates updates;
    private final FirmwareCommands commands;
    private final FileLinks links;
    private final UpdateAlarms alarms;
    private final Signals signals;
    private final InstantSource clock;
    private final Executor threads;
    private final Duration patience;

    /** @param patience how long a station may say nothing of an update before it counts as failed */
    public UpdateRunner(
            FirmwareLibrary library,
            FirmwareUpdates updates,
            FirmwareCommands commands,
            FileLinks links,
            UpdateAlarms alarms,
            Signals signals,
            InstantSource clock,
            Executor threads,
            Duration patience) {
        this.library = library;
        this.updates = updates;
        this.commands = commands;
        this.links = links;
        this.alarms = alarms;
        this.signals = signals;
        this.clock = clock;
        this.threads = threads;
        this.patience = patience;
    }

    /** What time alone makes due. */
    public void round() {
        Instant now = clock.instant();
        updates.release(now.minus(ASKED_AT_MOST), now);
        updates.giveUp(now.minus(patience), now).forEach(this::tell);
        updates.confirm(now).forEach(this::tell);
        updates.claim(now, AT_ONCE).forEach(this::askSoon);
    }

    /** Asks the station of an update that was claimed, on a thread of its own. */
    void askSoon(FirmwareUpdate claimed) {
        threads.execute(() -> ask(claimed));
    }

    /** Asks and waits for the answer. */
    CommandOutcome ask(FirmwareUpdate claimed) {
        Optional<Firmware> its = library.find(claimed.firmware());
        Optional<String> address = its.flatMap(firmware -> Optional.ofNullable(firmware.elsewhere())
                .or(() -> links.address(FileLinks.Purpose.FIRMWARE, claimed.id())
                        .map(root -> root + "/"
                                + (firmware.file() == null
                                        ? ""
                                        : firmware.file().name()))));
        CommandOutcome outcome = its.isEmpty() || address.isEmpty()
                ? new CommandOutcome.Failed("NoAddress", "")
                : commands.update(claimed.station(), order(claimed, its.get(), address.get()));
        heed(claimed, outcome);
        return outcome;
    }

    private UpdateOrder order(FirmwareUpdate update, Firmware firmware, String address) {
        Schedule schedule = update.schedule();
        Instant retrieve = schedule.retrieveAt() == null ? clock.instant() : schedule.retrieveAt();
        return new UpdateOrder(
                update.number(),
                address,
                retrieve,
                schedule.installAt(),
                firmware.seal(),
                schedule.retries(),
                schedule.retryEvery());
    }

    private void heed(FirmwareUpdate claimed, CommandOutcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof CommandOutcome.Accepted) {
            updates.superseded(claimed.station(), claimed.id(), now);
        }
        updates.change(
                        claimed.id(),
                        now,
                        state -> state instanceof UpdateState.Asking ? answered(outcome, now.plus(AGAIN)) : state)
                .ifPresent(this::tell);
    }

    private static UpdateState answered(CommandOutcome outcome, Instant again) {
        return switch (outcome) {
            case CommandOutcome.Accepted(var words) -> new UpdateState.UnderWay("Accepted");
            case CommandOutcome.Offline() -> new UpdateState.Waiting(again, "Offline");
            case CommandOutcome.Failed(var code, var description)
            when code.equals("Busy") -> new UpdateState.Waiting(again, code);
            case CommandOutcome.Failed(var code, var description) -> new UpdateState.Failed(code);
            case CommandOutcome.Refused(var words) -> new UpdateState.Failed(words);
            case CommandOutcome.NotSupported(var words) -> new UpdateState.Failed("NotSupported");
            case CommandOutcome.NoAnswer() -> new UpdateState.Failed("NoAnswer");
        };
    }

    private void tell(FirmwareUpdate update) {
        alarms.changed(update);
        signals.send(new Signal.UpkeepChanged(update.station()));
    }
}
