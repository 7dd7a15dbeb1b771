package io.emall.cpms.core.firmware;

import io.emall.cpms.core.file.Arrival;
import io.emall.cpms.core.file.FileNames;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.file.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People bringing files for the library. Whoever calls has checked the secret. */
public final class LibraryArrivals {
    /** How long after the firmware was added its file may come. */
    private static final Duration OPEN_FOR = Duration.ofDays(1);

    private final FirmwareLibrary library;
    private final FileVault vault;
    private final InstantSource clock;
    private final long most;

    /** @param most bytes a firmware may have */
    public LibraryArrivals(FirmwareLibrary library, FileVault vault, InstantSource clock, long most) {
        this.library = library;
        this.vault = vault;
        this.clock = clock;
        this.most = most;
    }

    public long most() {
        return most;
    }

    /** Whether a file may be brought now. */
    public Arrival welcome(UUID id) {
        return open(id).map(its -> its.isThere() ? Arrival.THERE_IS_ONE : Arrival.TAKEN)
                .orElse(Arrival.UNKNOWN);
    }

    private Optional<Firmware> open(UUID id) {
        return library.find(id).filter(its -> clock.instant().isBefore(its.at().plus(OPEN_FOR)));
    }

    /**
     * Takes the file.
     *
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
        StoredFile file = new StoredFile(
                safe.stored(),
                FileNames.harmless(name, "firmware.bin"),
                safe.size(),
                safe.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (library.received(id, file)) {
            return Arrival.TAKEN;
        }
        vault.delete(safe.stored());
        return Arrival.THERE_IS_ONE;
    }
}
