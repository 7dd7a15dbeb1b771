package io.emall.cpms.core.firmware;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.Uuids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People keeping the library of firmware. */
public final class FirmwareDesk {
    private final FirmwareLibrary library;
    private final FileVault vault;
    private final FileLinks links;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;

    public FirmwareDesk(
            FirmwareLibrary library,
            FileVault vault,
            FileLinks links,
            AuditLog audit,
            Uuids uuids,
            InstantSource clock) {
        this.library = library;
        this.vault = vault;
        this.links = links;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** @param elsewhere null if the file is brought to us afterwards */
    public record Wish(
            String vendor,
            @Nullable String model,
            String version,
            @Nullable String elsewhere,
            @Nullable Seal seal) {}

    public Firmware add(Actor by, Wish wish) {
        by.must(Permission.COMMAND_STATIONS);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Firmware firmware = new Firmware(
                uuids.next(),
                wish.vendor(),
                wish.model(),
                wish.version(),
                wish.elsewhere(),
                wish.seal(),
                now,
                by.name(),
                null);
        library.add(firmware);
        audit.record(by, "added firmware", firmware.title());
        return firmware;
    }

    public Page<Firmware> page(Actor by, @Nullable String after, int limit) {
        by.must(Permission.VIEW_STATIONS);
        return library.page(after, limit);
    }

    public Optional<Firmware> find(Actor by, UUID id) {
        by.must(Permission.VIEW_STATIONS);
        return library.find(id);
    }

    /** Where its file is to be brought, on this server; empty if it needs none. */
    public Optional<String> upload(Actor by, Firmware firmware) {
        by.must(Permission.COMMAND_STATIONS);
        return firmware.isThere()
                ? Optional.empty()
                : Optional.of(links.path(FileLinks.Purpose.LIBRARY, firmware.id()));
    }

    /** @return false if it was given to a station before: it stays on record */
    public boolean remove(Actor by, Firmware firmware) {
        by.must(Permission.COMMAND_STATIONS);
        boolean removed = library.remove(firmware.id());
        if (removed && firmware.file() != null) {
            vault.delete(firmware.file().stored());
        }
        if (removed) {
            audit.record(by, "removed firmware", firmware.title());
        }
        return removed;
    }
}
