package io.emall.cpms.core.diagnostics;

import io.emall.cpms.core.file.Arrival;
import io.emall.cpms.core.file.FileNames;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stations bringing their logs. Whoever calls has checked the secret. */
public final class LogArrivals {
    private final StationLogs logs;
    private final FileVault vault;
    private final Signals signals;
    private final InstantSource clock;
    private final long most;

    /** @param most bytes a log may have */
    public LogArrivals(StationLogs logs, FileVault vault, Signals signals, InstantSource clock, long most) {
        this.logs = logs;
        this.vault = vault;
        this.signals = signals;
        this.clock = clock;
        this.most = most;
    }

    public long most() {
        return most;
    }

    /** Whether a file may be brought now. */
    public Arrival welcome(UUID id) {
        return open(id).map(log -> log.file() == null ? Arrival.TAKEN : Arrival.THERE_IS_ONE)
                .orElse(Arrival.UNKNOWN);
    }

    private Optional<StationLog> open(UUID id) {
        return logs.find(id)
                .filter(log -> log.elsewhere() == null && clock.instant().isBefore(log.openUntil()));
    }

    /**
     * Takes the file.
     *
     * @param name what the station calls it; null if it did not say
     * @throws IOException if it breaks off
     */
    public Arrival take(UUID id, @Nullable String name, InputStream content) throws IOException {
        Arrival welcome = welcome(id);
        if (welcome != Arrival.TAKEN) {
            return welcome;
        }
        return switch (vault.keep(content, most)) {
            case FileVault.Kept.TooLarge() -> Arrival.TOO_LARGE;
            case FileVault.Kept.NoRoom() -> Arrival.NO_ROOM;
            case FileVault.Kept.Safe safe -> known(id, name, safe);
        };
    }

    private Arrival known(UUID id, @Nullable String name, FileVault.Kept.Safe safe) {
        StationLog log = logs.find(id).orElse(null);
        if (log == null || !logs.received(id, file(log, name, safe))) {
            vault.delete(safe.stored());
            return log == null ? Arrival.UNKNOWN : Arrival.THERE_IS_ONE;
        }
        signals.send(new Signal.UpkeepChanged(log.station()));
        return Arrival.TAKEN;
    }

    private StoredFile file(StationLog log, @Nullable String name, FileVault.Kept.Safe safe) {
        String said = name == null ? log.announced() : name;
        return new StoredFile(
                safe.stored(),
                FileNames.harmless(said, log.usualName()),
                safe.size(),
                safe.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
