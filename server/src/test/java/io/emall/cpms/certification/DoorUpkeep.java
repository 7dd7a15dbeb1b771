package io.emall.cpms.certification;

import io.emall.cpms.core.customer.CustomerDesk;
import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.firmware.Firmware;
import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.Seal;
import io.emall.cpms.core.firmware.UpdateDesk;
import io.emall.cpms.core.firmware.UpdateRunner;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.files.DiskVault;
import io.emall.cpms.store.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do for stations' upkeep through the door; files lie elsewhere, so that none of ours is needed. */
record DoorUpkeep(DoorOnDatabase cpms) {
    static final String FIRMWARE = "https://files.example/firmware.bin";
    static final Seal SEAL = new Seal("c2ln", "PEM");

    private static final InstantSource CLOCK = InstantSource.system();
    private static final FileLinks NO_LINKS = new FileLinks(Optional::empty, secret -> secret);

    LogDesk logs() {
        TestStore store = cpms.store;
        return new LogDesk(
                store.stationLogs,
                cpms.door.upkeep(),
                NO_LINKS,
                new DiskVault(Path.of("target", "no-logs"), 0),
                store.requestNumbers,
                store.audit,
                new Signals(),
                new Uuids(CLOCK),
                CLOCK,
                Duration.ofHours(1));
    }

    CustomerDesk customers() {
        TestStore store = cpms.store;
        return new CustomerDesk(
                store.customers,
                cpms.door.upkeep(),
                store.requestNumbers,
                store.audit,
                new Signals(),
                new Uuids(CLOCK),
                CLOCK);
    }

    /** Asks the station to update itself; returns when it answered. */
    FirmwareUpdate update(StationId station, @Nullable Seal seal, Schedule schedule) {
        Instant now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        Firmware firmware = new Firmware(UUID.randomUUID(), "eMall", null, "2.0", FIRMWARE, seal, now, "ada", null);
        cpms.store.firmware.add(firmware);
        UpdateDesk.Outcome outcome = updates().update(DoorOnDatabase.PERSON, station, firmware.id(), schedule);
        return ((UpdateDesk.Outcome.Asked) outcome).update();
    }

    FirmwareUpdate find(FirmwareUpdate update) {
        return cpms.store.updates.find(update.id()).orElseThrow();
    }

    private UpdateDesk updates() {
        TestStore store = cpms.store;
        UpdateRunner runner = new UpdateRunner(
                store.firmware,
                store.updates,
                cpms.door.upkeep(),
                NO_LINKS,
                update -> {},
                new Signals(),
                CLOCK,
                Runnable::run,
                Duration.ofHours(1));
        return new UpdateDesk(
                store.firmware,
                store.updates,
                store.publications,
                runner,
                NO_LINKS,
                store.requestNumbers,
                store.audit,
                new Uuids(CLOCK),
                CLOCK);
    }
}
