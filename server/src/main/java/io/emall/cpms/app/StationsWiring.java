package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.SecurityDesk;
import io.emall.cpms.core.device.DeviceReader;
import io.emall.cpms.core.location.Deviations;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.location.StationLedger;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.message.MessageLog;
import io.emall.cpms.core.monitoring.Monitors;
import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.profile.PowerReports;
import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.security.Shelf;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.core.session.TransactionInquiries;
import io.emall.cpms.core.technical.StationCommandHistory;
import io.emall.cpms.core.technical.TechnicalCommands;
import io.emall.cpms.core.technical.TechnicalDesk;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.ocpp.block.Upkeep;
import io.emall.cpms.ocpp.door.DoorServices;
import io.emall.cpms.ocpp.door.DoorSettings;
import io.emall.cpms.ocpp.door.StationDoor;
import io.emall.cpms.ocpp.socket.ListenerSettings;
import io.emall.cpms.portal.frame.StationEntrance;
import io.emall.cpms.portal.security.SecureEntrance;
import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stations' door, opened after everything else and closed before it. */
@Configuration(proxyBeanMethods = false)
class StationsWiring {

    @Bean(destroyMethod = "")
    StationDoor stationDoor(
            CpmsSettings settings,
            ChargingRules rules,
            StationDesks desks,
            Stations stations,
            SessionLedger ledger,
            FailedExchanges failures,
            MessageLog messages,
            KeyedHash hash,
            Clock clock,
            AlarmDesk alarms,
            Upkeep upkeep,
            SecurityDesk watch,
            DoorSecurity security,
            Newcomers newcomers,
            DeviceReader devices,
            Deviations deviations,
            PowerReports power,
            Monitors monitors) {
        var its = settings.stations();
        ListenerSettings listener = ListenerSettings.onPort(its.port())
                .withPulse(its.ping(), its.pongWithin())
                .withTls(its.tls().port(), its.tls().oldSuites());
        return new StationDoor(
                new DoorSettings(listener, its.heartbeat(), its.commandTimeout()),
                new DoorServices(
                        desks,
                        stations,
                        ledger,
                        failures,
                        messages,
                        hash,
                        clock,
                        alarms,
                        upkeep,
                        watch,
                        security,
                        newcomers,
                        devices,
                        deviations,
                        power,
                        monitors));
    }

    @Bean
    StationCommands stationCommands(StationDoor door) {
        return door.commands();
    }

    @Bean
    TransactionInquiries transactionInquiries(StationDoor door) {
        return door.inquiries();
    }

    @Bean
    TechnicalCommands technicalCommands(StationDoor door) {
        return door.technical();
    }

    @Bean
    TechnicalDesk technicalDesk(
            TechnicalCommands commands, StationCommandHistory history, AuditLog audit, Uuids uuids, Clock clock) {
        ThreadFactory threads = Thread.ofVirtual().name("command-", 0).factory();
        return new TechnicalDesk(
                commands, history, audit, task -> threads.newThread(task).start(), uuids, clock);
    }

    @Bean
    SecureEntrance secureEntrance(StationDoor door) {
        return door::tlsPort;
    }

    @Bean
    StationEntrance stationEntrance(StationDoor door) {
        return door::port;
    }

    @Bean
    SmartLifecycle openDoor(StationDoor door, StationLedger ledger, Shelf shelf, Clock clock) {
        return new OpenDoor(door, ledger, shelf, clock);
    }

    /** Whatever the database remembers from before, nobody is connected until the door opens. */
    private static final class OpenDoor implements SmartLifecycle {
        private final StationDoor door;
        private final StationLedger ledger;
        private final Shelf shelf;
        private final Clock clock;
        private volatile boolean open;

        OpenDoor(StationDoor door, StationLedger ledger, Shelf shelf, Clock clock) {
            this.door = door;
            this.ledger = ledger;
            this.shelf = shelf;
            this.clock = clock;
        }

        @Override
        public void start() {
            ledger.allDisconnected(clock.instant());
            shelf.refresh();
            door.start();
            open = true;
        }

        @Override
        public void stop() {
            open = false;
            door.close();
        }

        @Override
        public boolean isRunning() {
            return open;
        }
    }
}
