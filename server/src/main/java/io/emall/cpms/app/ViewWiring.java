package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.SecurityLog;
import io.emall.cpms.core.balance.Balances;
import io.emall.cpms.core.energy.EnergyViews;
import io.emall.cpms.core.forecast.Outlooks;
import io.emall.cpms.core.location.Deviations;
import io.emall.cpms.core.location.LocationNames;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.notice.Notices;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.partner.Reconciliations;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.schedule.ExpectedEnds;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.Openings;
import io.emall.cpms.core.session.SessionCosts;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.session.Takings;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.view.AlarmViews;
import io.emall.cpms.core.view.CalendarViews;
import io.emall.cpms.core.view.InternalStatusViews;
import io.emall.cpms.core.view.LocationViews;
import io.emall.cpms.core.view.MessageViews;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.PriceViews;
import io.emall.cpms.core.view.RecordViews;
import io.emall.cpms.core.view.ServedObjects;
import io.emall.cpms.core.view.SessionViews;
import io.emall.cpms.core.view.SightViews;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.core.view.TokenViews;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people see, for portal and REST. */
@Configuration(proxyBeanMethods = false)
class ViewWiring {
    @Bean
    SessionViews sessionViews(Sessions sessions, Tariffs tariffs, SessionCosts costs, Balances balances) {
        return new SessionViews(sessions, tariffs, costs, balances);
    }

    @Bean
    LocationViews locationViews(Locations locations, Tariffs tariffs, Clock clock) {
        return new LocationViews(locations, tariffs, clock);
    }

    @Bean
    InternalStatusViews internalStatusViews(
            LocationViews locations,
            Operators operators,
            EnergyViews energies,
            SessionViews sessions,
            Outlooks outlooks,
            Balances balances,
            Takings takings,
            SessionCosts costs,
            Tariffs tariffs,
            Clock clock) {
        return new InternalStatusViews(
                locations, operators, energies, sessions, outlooks, balances, takings, costs, tariffs, clock);
    }

    @Bean
    CalendarViews calendarViews(
            Locations locations,
            BookingOffice bookings,
            MaintenanceDesk maintenance,
            Openings openings,
            ExpectedEnds ends,
            SessionViews sessions,
            Tariffs tariffs) {
        return new CalendarViews(locations, bookings, maintenance, openings, ends, sessions, tariffs);
    }

    @Bean
    AlarmViews alarmViews(Alarms alarms, Notices notices, SecurityLog security) {
        return new AlarmViews(alarms, notices, security);
    }

    @Bean
    StationViews stationViews(Stations stations, Locations locations, SessionViews sessions, Deviations deviations) {
        return new StationViews(stations, locations, sessions, deviations);
    }

    @Bean
    PriceViews priceViews(Tariffs tariffs, Clock clock) {
        return new PriceViews(tariffs, clock);
    }

    @Bean
    PartnerViews partnerViews(
            Partners partners,
            Outbox outbox,
            PartyBook parties,
            Visibilities visibilities,
            Reconciliations comparisons,
            ServedObjects served) {
        return new PartnerViews(partners, outbox, parties, visibilities, comparisons, served);
    }

    @Bean
    SightViews sightViews(LocationNames names) {
        return new SightViews(names);
    }

    @Bean
    TokenViews tokenViews(Tokens tokens) {
        return new TokenViews(tokens);
    }

    @Bean
    RecordViews recordViews(FailedExchanges failures, AuditLog audit) {
        return new RecordViews(failures, audit);
    }

    @Bean
    MessageViews messageViews(Messages messages, AuditLog audit) {
        return new MessageViews(messages, audit);
    }
}
