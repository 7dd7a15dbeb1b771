package io.emall.cpms.app;

import io.emall.cpms.core.command.CommandDesk;
import io.emall.cpms.core.command.CommandLedger;
import io.emall.cpms.core.command.CommandRunner;
import io.emall.cpms.core.command.Reservations;
import io.emall.cpms.core.command.ResultDelivery;
import io.emall.cpms.core.command.Results;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.location.StationLedger;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.session.DeskServices;
import io.emall.cpms.core.session.SessionCare;
import io.emall.cpms.core.session.SessionCosts;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.core.session.TransactionInquiries;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Authoriser;
import io.emall.cpms.core.token.Grants;
import io.emall.cpms.core.token.RealTimeAuthorisation;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.Uuids;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stations report and eMSPs ask. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChargingRules.class)
class ChargingWiring {

    @Bean(destroyMethod = "close")
    ExecutorService background() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    Authoriser authoriser(Tokens tokens, RealTimeAuthorisation issuers, ChargingRules rules, Clock clock) {
        return new Authoriser(tokens, issuers, rules.masterPass(), clock);
    }

    @Bean
    DeskServices deskServices(
            Stations stations,
            Locations locations,
            StationLedger stationLedger,
            SessionLedger sessionLedger,
            Sessions sessions,
            Authoriser authoriser,
            Grants grants,
            Bookings bookings,
            Tariffs tariffs,
            Signals signals,
            Uuids uuids,
            Clock clock,
            ChargingRules rules) {
        return new DeskServices(
                stations,
                locations,
                stationLedger,
                sessionLedger,
                sessions,
                authoriser,
                grants,
                bookings,
                tariffs,
                signals,
                uuids,
                clock,
                rules.sessions());
    }

    @Bean
    SessionCosts sessionCosts(Sessions sessions, Locations locations) {
        return new SessionCosts(sessions, locations);
    }

    @Bean
    StationDesks stationDesks(DeskServices services) {
        return new StationDesks(services);
    }

    @Bean
    SessionCare sessionCare(
            DeskServices services,
            StationDesks desks,
            Sessions sessions,
            TransactionInquiries inquiries,
            StationCommands commands,
            ExecutorService background) {
        return new SessionCare(services, desks, sessions, inquiries, commands, background);
    }

    @Bean
    Reservations reservations(
            Bookings bookings, Locations locations, StationCommands stations, Outbox outbox, Uuids uuids, Clock clock) {
        return new Reservations(bookings, locations, stations, outbox, uuids, clock);
    }

    @Bean
    CommandRunner commandRunner(
            Locations locations,
            Sessions sessions,
            Bookings bookings,
            StationDesks desks,
            StationCommands stations,
            Reservations reservations) {
        return new CommandRunner(locations, sessions, bookings, desks, stations, reservations);
    }

    @Bean
    Results results(
            CommandLedger ledger, ResultDelivery delivery, FailedExchanges failures, ChargingRules rules, Clock clock) {
        return new Results(ledger, delivery, failures, rules.commands(), clock);
    }

    @Bean
    CommandDesk commandDesk(
            CommandLedger ledger,
            Locations locations,
            Visibilities visibilities,
            Sessions sessions,
            Bookings bookings,
            CommandRunner runner,
            Results results,
            ChargingRules rules,
            Uuids uuids,
            Clock clock,
            ExecutorService background) {
        return new CommandDesk(
                ledger,
                locations,
                visibilities,
                sessions,
                bookings,
                runner,
                results,
                rules.commands(),
                uuids,
                clock,
                background);
    }
}
