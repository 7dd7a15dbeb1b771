package io.emall.cpms.app;

import io.emall.cpms.battery.http.HttpProtocol;
import io.emall.cpms.battery.sunspec.SunSpecProtocol;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.battery.BatteryCommands;
import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.battery.BatteryWatch;
import io.emall.cpms.core.battery.DeviceProtocol;
import io.emall.cpms.core.battery.Devices;
import io.emall.cpms.core.battery.EnergyDeviceDesk;
import io.emall.cpms.core.battery.PowerHistory;
import io.emall.cpms.core.battery.Protocols;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.battery.Statuses;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.net.Addresses;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Batteries and meters: how they are asked and told, and by whom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeviceSettings.class)
class BatteryWiring {

    @Bean(destroyMethod = "close")
    SunSpecProtocol sunSpecProtocol(DeviceSettings settings, Clock clock) {
        return new SunSpecProtocol(addresses(settings), clock);
    }

    @Bean(destroyMethod = "close")
    HttpProtocol httpProtocol(DeviceSettings settings, Clock clock) {
        return new HttpProtocol(addresses(settings), clock);
    }

    private static Addresses addresses(DeviceSettings settings) {
        return new Addresses(settings.allowInsecure(), settings.allowPrivate());
    }

    /** Whatever protocol is a bean is spoken. */
    @Bean
    Protocols deviceProtocols(List<DeviceProtocol> all) {
        return new Protocols(all);
    }

    @Bean
    SiteMeters siteMeters(Devices devices, Statuses statuses, PowerHistory history, Clock clock) {
        return new SiteMeters(devices, statuses, history, clock);
    }

    @Bean
    BatteryControl batteryControl(
            Devices devices,
            Statuses statuses,
            BatteryCommands commands,
            Protocols protocols,
            DeviceSettings settings,
            ExecutorService background,
            Clock clock) {
        return new BatteryControl(devices, statuses, commands, protocols, settings.rules(), background, clock);
    }

    @Bean
    BatteryWatch batteryWatch(
            Devices devices,
            Statuses statuses,
            PowerHistory history,
            BatteryCommands commands,
            Protocols protocols,
            AlarmDesk alarms,
            DeviceSettings settings,
            ExecutorService background,
            Clock clock) {
        return new BatteryWatch(
                devices, statuses, history, commands, protocols, alarms, settings.rules(), background, clock);
    }

    @Bean
    EnergyDeviceDesk energyDeviceDesk(
            Devices devices,
            Statuses statuses,
            BatteryCommands commands,
            SiteMeters meters,
            Protocols protocols,
            Locations locations,
            AlarmDesk alarms,
            AuditLog audit,
            Clock clock) {
        return new EnergyDeviceDesk(devices, statuses, commands, meters, protocols, locations, alarms, audit, clock);
    }
}
