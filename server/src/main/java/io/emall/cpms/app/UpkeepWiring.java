package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.customer.CustomerDesk;
import io.emall.cpms.core.customer.CustomerFiles;
import io.emall.cpms.core.customer.CustomerProgress;
import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.diagnostics.LogProgress;
import io.emall.cpms.core.diagnostics.StationLogs;
import io.emall.cpms.core.display.DisplayDesk;
import io.emall.cpms.core.display.DisplayProgress;
import io.emall.cpms.core.display.Displays;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.firmware.FailureAlarms;
import io.emall.cpms.core.firmware.FirmwareProgress;
import io.emall.cpms.core.firmware.FirmwareUpdates;
import io.emall.cpms.core.firmware.Publications;
import io.emall.cpms.core.firmware.UpdateAlarms;
import io.emall.cpms.core.location.RequestNumbers;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.vendor.VendorDesk;
import io.emall.cpms.core.vendor.VendorMessages;
import io.emall.cpms.ocpp.block.Upkeep;
import io.emall.cpms.ocpp.door.StationDoor;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Logs, displays, customers and vendors' messages: who hears stations, and who asks them. */
@Configuration(proxyBeanMethods = false)
class UpkeepWiring {

    @Bean
    VendorDesk vendorDesk(ObjectProvider<VendorMessages> vendors, FilesSettings files) {
        return new VendorDesk(vendors.orderedStream().toList(), files.vendorPatience());
    }

    @Bean
    UpdateAlarms updateAlarms(AlarmDesk alarms) {
        return new FailureAlarms(alarms);
    }

    @Bean
    Upkeep upkeep(
            FirmwareUpdates updates,
            UpdateAlarms alarms,
            Publications publications,
            StationLogs logs,
            Displays displays,
            CustomerFiles customers,
            VendorDesk vendors,
            Signals signals,
            Clock clock) {
        return new Upkeep(
                new FirmwareProgress(updates, alarms, signals, clock),
                publications,
                new LogProgress(logs, signals, clock),
                new DisplayProgress(displays, signals, clock),
                new CustomerProgress(customers, signals, clock),
                vendors);
    }

    @Bean
    LogDesk logDesk(
            StationLogs logs,
            StationDoor door,
            FileLinks links,
            FileVault vault,
            RequestNumbers numbers,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            Clock clock,
            FilesSettings files) {
        return new LogDesk(logs, door.upkeep(), links, vault, numbers, audit, signals, uuids, clock, files.openFor());
    }

    @Bean
    DisplayDesk displayDesk(
            Displays displays, StationDoor door, RequestNumbers numbers, AuditLog audit, Signals signals, Clock clock) {
        return new DisplayDesk(displays, door.upkeep(), numbers, audit, signals, clock);
    }

    @Bean
    CustomerDesk customerDesk(
            CustomerFiles files,
            StationDoor door,
            RequestNumbers numbers,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            Clock clock) {
        return new CustomerDesk(files, door.upkeep(), numbers, audit, signals, uuids, clock);
    }
}
