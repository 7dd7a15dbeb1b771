package io.emall.cpms.core.firmware;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.RequestNumbers;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People updating single stations (P-72). */
public final class UpdateDesk {
    private final FirmwareLibrary library;
    private final FirmwareUpdates updates;
    private final Publications publications;
    private final UpdateRunner runner;
    private final FileLinks links;
    private final RequestNumbers numbers;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;

    public UpdateDesk(
            FirmwareLibrary library,
            FirmwareUpdates updates,
            Publications publications,
            UpdateRunner runner,
            FileLinks links,
            RequestNumbers numbers,
            AuditLog audit,
            Uuids uuids,
            InstantSource clock) {
        this.library = library;
        this.updates = updates;
        this.publications = publications;
        this.runner = runner;
        this.links = links;
        this.numbers = numbers;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** What came of a wish. */
    public sealed interface Outcome {
        /** A station that is offline is asked when it comes back. */
        record Asked(FirmwareUpdate update, CommandOutcome answer) implements Outcome {}

        /** There is no such firmware, or its file did not come yet. */
        record NoFirmware() implements Outcome {}

        /** Nobody said where stations reach us. */
        record NoAddress() implements Outcome {}
    }

    /** Waits for the station's answer. */
    public Outcome update(Actor by, StationId station, UUID firmware, Schedule schedule) {
        by.must(Permission.COMMAND_STATIONS);
        Optional<Firmware> its = library.find(firmware).filter(Firmware::isThere);
        if (its.isEmpty()) {
            return new Outcome.NoFirmware();
        }
        UUID id = uuids.next();
        boolean ours = its.get().elsewhere() == null;
        return ours && links.address(FileLinks.Purpose.FIRMWARE, id).isEmpty()
                ? new Outcome.NoAddress()
                : update(by, id, station, its.get(), schedule);
    }

    private Outcome update(Actor by, UUID id, StationId station, Firmware firmware, Schedule schedule) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        FirmwareUpdate update = new FirmwareUpdate(
                id,
                numbers.next(),
                station,
                firmware.id(),
                null,
                now,
                by.name(),
                schedule,
                new UpdateState.Asking(now),
                now,
                null);
        updates.add(update);
        CommandOutcome answer = runner.ask(update);
        audit.record(by, "update to " + firmware.title() + " → " + answer.said(), "station " + station);
        return new Outcome.Asked(updates.find(id).orElse(update), answer);
    }

    /** Gives up one whose station was not asked yet; what a station has begun only another update can stop. */
    public boolean cancel(Actor by, UUID id) {
        by.must(Permission.COMMAND_STATIONS);
        boolean done = updates.change(
                        id,
                        clock.instant(),
                        state -> state instanceof UpdateState.Waiting ? new UpdateState.Canceled("Canceled") : state)
                .isPresent();
        if (done) {
            audit.record(by, "canceled update", id.toString());
        }
        return done;
    }

    public Optional<FirmwareUpdate> find(Actor by, UUID id) {
        by.must(Permission.VIEW_STATIONS);
        return updates.find(id);
    }

    /** Newest first. */
    public Page<FirmwareUpdate> page(Actor by, StationId station, @Nullable String after, int limit) {
        by.must(Permission.VIEW_STATIONS);
        return updates.page(station, after, limit);
    }

    /** What a local controller publishes. */
    public List<Publications.Publication> publications(Actor by, StationId station) {
        by.must(Permission.VIEW_STATIONS);
        return publications.of(station);
    }
}
