package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.energy.Sites;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.profile.Charging;
import io.emall.cpms.core.profile.InstalledProfiles;
import io.emall.cpms.core.profile.LimitWatch;
import io.emall.cpms.core.profile.PowerReports;
import io.emall.cpms.core.profile.PowerViews;
import io.emall.cpms.core.profile.ProfileCare;
import io.emall.cpms.core.profile.ProfileCommands;
import io.emall.cpms.core.profile.ProfileDesk;
import io.emall.cpms.core.profile.ProfileInstaller;
import io.emall.cpms.core.profile.ReportedPower;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.door.StationDoor;
import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits of power: what people want, what stations keep, what they report. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PowerRules.class)
class PowerWiring {
    @Bean
    Charging charging(Sessions sessions, Locations locations) {
        return new Charging(sessions, locations);
    }

    @Bean
    PowerReports powerReports(ReportedPower reported, InstalledProfiles installed, Charging charging, Clock clock) {
        return new PowerReports(reported, installed, charging, clock);
    }

    @Bean
    ProfileCommands profileCommands(StationDoor door) {
        return door.profiles();
    }

    /** The plan keeps to what people and eMSPs want from the moment they say so. */
    @Bean
    Consumer<StationId> limitsChanged(Stations stations, Sites sites, Clock clock) {
        return station -> stations.find(station).ifPresent(its -> sites.due(its.location(), clock.instant()));
    }

    @Bean
    ProfileInstaller profileInstaller(
            ProfileCommands commands, InstalledProfiles installed, Charging charging, Clock clock) {
        return new ProfileInstaller(commands, installed, charging, clock);
    }

    @Bean
    ProfileDesk powerDesk(
            ProfileCommands commands,
            InstalledProfiles installed,
            Charging charging,
            ProfileInstaller installer,
            AuditLog audit,
            Consumer<StationId> limitsChanged,
            Clock clock) {
        return new ProfileDesk(commands, installed, charging, installer, audit, limitsChanged, clock);
    }

    @Bean
    PowerViews powerViews(
            Stations stations, InstalledProfiles installed, ReportedPower reported, Charging charging, Clock clock) {
        return new PowerViews(stations, installed, reported, charging, clock);
    }

    @Bean
    LimitWatch limitWatch(
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            Alarms alarms,
            AlarmDesk desk,
            Clock clock) {
        return new LimitWatch(installed, reported, charging, alarms, desk, clock);
    }

    @Bean
    ProfileCare profileCare(
            ProfileCommands commands,
            InstalledProfiles installed,
            ReportedPower reported,
            Charging charging,
            ProfileInstaller installer,
            PowerRules rules,
            Clock clock) {
        ThreadFactory threads = Thread.ofVirtual().name("power-", 0).factory();
        return new ProfileCare(
                commands,
                installed,
                reported,
                charging,
                installer,
                task -> threads.newThread(task).start(),
                rules.checkEvery(),
                clock);
    }
}
