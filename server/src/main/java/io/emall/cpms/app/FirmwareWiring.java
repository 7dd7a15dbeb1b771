package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.firmware.CampaignDesk;
import io.emall.cpms.core.firmware.Campaigns;
import io.emall.cpms.core.firmware.FirmwareDesk;
import io.emall.cpms.core.firmware.FirmwareLibrary;
import io.emall.cpms.core.firmware.FirmwareUpdates;
import io.emall.cpms.core.firmware.Publications;
import io.emall.cpms.core.firmware.UpdateAlarms;
import io.emall.cpms.core.firmware.UpdateDesk;
import io.emall.cpms.core.firmware.UpdateRunner;
import io.emall.cpms.core.location.RequestNumbers;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.ocpp.door.StationDoor;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Firmware: the library and updates. */
@Configuration(proxyBeanMethods = false)
class FirmwareWiring {

    @Bean
    FirmwareDesk firmwareDesk(
            FirmwareLibrary library, FileVault vault, FileLinks links, AuditLog audit, Uuids uuids, Clock clock) {
        return new FirmwareDesk(library, vault, links, audit, uuids, clock);
    }

    @Bean
    UpdateRunner updateRunner(
            FirmwareLibrary library,
            FirmwareUpdates updates,
            StationDoor door,
            FileLinks links,
            UpdateAlarms alarms,
            Signals signals,
            Clock clock,
            ExecutorService background,
            FilesSettings files) {
        return new UpdateRunner(
                library, updates, door.upkeep(), links, alarms, signals, clock, background, files.silence());
    }

    @Bean
    UpdateDesk updateDesk(
            FirmwareLibrary library,
            FirmwareUpdates updates,
            Publications publications,
            UpdateRunner runner,
            FileLinks links,
            RequestNumbers numbers,
            AuditLog audit,
            Uuids uuids,
            Clock clock) {
        return new UpdateDesk(library, updates, publications, runner, links, numbers, audit, uuids, clock);
    }

    @Bean
    CampaignDesk campaignDesk(
            Campaigns campaigns,
            FirmwareLibrary library,
            UpdateRunner runner,
            FileLinks links,
            AuditLog audit,
            Uuids uuids,
            Clock clock) {
        return new CampaignDesk(campaigns, library, runner, links, audit, uuids, clock);
    }
}
