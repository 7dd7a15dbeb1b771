package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.energy.Choices;
import io.emall.cpms.core.energy.EnergyDesk;
import io.emall.cpms.core.energy.EnergyManager;
import io.emall.cpms.core.energy.EnergyViews;
import io.emall.cpms.core.energy.Foresight;
import io.emall.cpms.core.energy.HabitForesight;
import io.emall.cpms.core.energy.OncePerQuarter;
import io.emall.cpms.core.energy.PastLoads;
import io.emall.cpms.core.energy.PlanBook;
import io.emall.cpms.core.energy.Reins;
import io.emall.cpms.core.energy.Sight;
import io.emall.cpms.core.energy.SiteAlarms;
import io.emall.cpms.core.energy.Sites;
import io.emall.cpms.core.forecast.RunningCharges;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.plan.Planner;
import io.emall.cpms.core.preference.PreferenceBook;
import io.emall.cpms.core.profile.Charging;
import io.emall.cpms.core.profile.InstalledProfiles;
import io.emall.cpms.core.profile.PlannedLimits;
import io.emall.cpms.core.profile.ProfileInstaller;
import io.emall.cpms.core.profile.ReportedPower;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.supply.Dsos;
import io.emall.cpms.core.supply.Feeds;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.supply.Switching;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.optimizer.OjalgoSolver;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a location's energy comes from and goes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EnergySettings.class)
class EnergyWiring {

    @Bean
    EnergyDesk energyDesk(
            Sites sites,
            Choices choices,
            Locations locations,
            Offers offers,
            BatteryControl batteries,
            AuditLog audit,
            Uuids uuids,
            Clock clock) {
        return new EnergyDesk(sites, choices, locations, offers, batteries, audit, uuids, clock);
    }

    @Bean
    EnergyViews energyViews(
            Sites sites,
            Choices choices,
            PlanBook book,
            Dsos dsos,
            Offers offers,
            Feeds feeds,
            Supplies supplies,
            BatteryControl batteries,
            SiteMeters meters,
            Clock clock) {
        return new EnergyViews(sites, choices, book, dsos, offers, feeds, supplies, batteries, meters, clock);
    }

    @Bean
    PlannedLimits plannedLimits(
            ProfileInstaller installer,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            Clock clock) {
        return new PlannedLimits(installer, installed, reported, charging, clock);
    }

    @Bean
    Planner planner() {
        return new Planner(new OjalgoSolver());
    }

    @Bean
    Foresight foresight(SiteMeters meters, PastLoads loads) {
        return new OncePerQuarter(new HabitForesight(meters, loads));
    }

    @Bean
    Sight energySight(
            Locations locations,
            Choices choices,
            Offers offers,
            Supplies supplies,
            BatteryControl batteries,
            SiteMeters meters,
            PlannedLimits limits,
            RunningCharges running,
            PreferenceBook preferences,
            Bookings bookings,
            Foresight foresight) {
        return new Sight(
                locations,
                choices,
                offers,
                supplies,
                batteries,
                meters,
                limits,
                running,
                preferences,
                bookings,
                foresight);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService reinsThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    EnergyManager energyManager(
            Sites sites,
            Choices choices,
            Sight sight,
            Planner planner,
            PlannedLimits limits,
            BatteryControl batteries,
            ExecutorService reinsThreads,
            Switching switching,
            PlanBook book,
            AlarmDesk alarms,
            EnergySettings settings,
            DeviceSettings devices,
            Clock clock) {
        return new EnergyManager(
                sites,
                choices,
                sight,
                planner,
                new Reins(limits, batteries, reinsThreads),
                switching,
                book,
                new SiteAlarms(alarms),
                settings.rules(devices.rules().giving()),
                clock);
    }
}
