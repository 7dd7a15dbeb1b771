package io.emall.cpms.core.firmware;

import io.emall.cpms.core.file.StoredFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Stations fetching firmware. Whoever calls has checked the secret. */
public final class Downloads {
    private final FirmwareLibrary library;
    private final FirmwareUpdates updates;
    private final InstantSource clock;
    private final Duration openFor;

    /** @param openFor how long after it was to be fetched a file may be fetched */
    public Downloads(FirmwareLibrary library, FirmwareUpdates updates, InstantSource clock, Duration openFor) {
        this.library = library;
        this.updates = updates;
        this.clock = clock;
        this.openFor = openFor;
    }

    /** The file of an update; empty once nobody has a reason to fetch it. */
    public Optional<StoredFile> of(UUID update) {
        return updates.find(update)
                .filter(this::isOpen)
                .flatMap(its -> library.find(its.firmware()))
                .map(Firmware::file);
    }

    private boolean isOpen(FirmwareUpdate update) {
        Instant retrieve = update.schedule().retrieveAt();
        Instant from = retrieve == null || retrieve.isBefore(update.changedAt()) ? update.changedAt() : retrieve;
        boolean wanted =
                !(update.state() instanceof UpdateState.Canceled) && !(update.state() instanceof UpdateState.Installed);
        return wanted && clock.instant().isBefore(from.plus(openFor));
    }
}
