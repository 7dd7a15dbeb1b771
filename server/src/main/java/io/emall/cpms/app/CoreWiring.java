package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.account.LoginThrottle;
import io.emall.cpms.core.account.PasswordHash;
import io.emall.cpms.core.account.People;
import io.emall.cpms.core.account.Users;
import io.emall.cpms.core.location.AvailabilityCare;
import io.emall.cpms.core.location.AvailabilityWishes;
import io.emall.cpms.core.location.CsvImport;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.location.StationControl;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.Reconciliations;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.Transactions;
import io.emall.cpms.core.unit.Uuids;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people do: accounts, static data, prices, partners. */
@Configuration(proxyBeanMethods = false)
class CoreWiring {

    @Bean
    Signals signals() {
        return new Signals();
    }

    @Bean
    Uuids uuids(Clock clock) {
        return new Uuids(clock);
    }

    @Bean
    LoginThrottle loginThrottle(Clock clock) {
        return new LoginThrottle(clock);
    }

    @Bean
    People people(
            Users users, PasswordHash passwords, LoginThrottle throttle, AuditLog audit, Uuids uuids, Clock clock) {
        return new People(users, passwords, throttle, audit, uuids, clock);
    }

    @Bean
    StaticData staticData(Locations locations, Stations stations, KeyedHash hash, AuditLog audit, Signals signals) {
        return new StaticData(locations, stations, hash, audit, signals);
    }

    @Bean
    CsvImport csvImport(
            StaticData data, Stations stations, Operators operators, Transactions transactions, Clock clock) {
        return new CsvImport(data, stations, operators, transactions, clock);
    }

    @Bean
    StationControl stationControl(StationCommands commands, AuditLog audit, AvailabilityWishes wishes, Clock clock) {
        return new StationControl(commands, audit, wishes, clock);
    }

    @Bean
    AvailabilityCare availabilityCare(
            AvailabilityWishes wishes, StationCommands stations, Clock clock, ExecutorService background) {
        return new AvailabilityCare(wishes, stations, clock, background);
    }

    @Bean
    PriceDesk priceDesk(
            Tariffs tariffs,
            Operators operators,
            Outbox outbox,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            Clock clock) {
        return new PriceDesk(tariffs, operators, outbox, audit, signals, uuids, clock);
    }

    @Bean
    PartnerDesk partnerDesk(
            Partners partners,
            Registrar registrar,
            Visibilities visibilities,
            Outbox outbox,
            Reconciliations comparisons,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            Clock clock) {
        return new PartnerDesk(partners, registrar, visibilities, outbox, comparisons, audit, signals, uuids, clock);
    }
}
