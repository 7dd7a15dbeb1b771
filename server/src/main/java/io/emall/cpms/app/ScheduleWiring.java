package io.emall.cpms.app;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.location.AvailabilityWishes;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.schedule.BookingDesk;
import io.emall.cpms.core.schedule.BookingOffice;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.schedule.BookingWatch;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.schedule.ExpectedEnds;
import io.emall.cpms.core.schedule.Holds;
import io.emall.cpms.core.schedule.MaintenanceDesk;
import io.emall.cpms.core.schedule.MaintenanceWatch;
import io.emall.cpms.core.schedule.MaintenanceWindows;
import io.emall.cpms.core.schedule.Occupations;
import io.emall.cpms.core.schedule.OpeningDesk;
import io.emall.cpms.core.schedule.Openings;
import io.emall.cpms.core.schedule.Rescue;
import io.emall.cpms.core.schedule.Timelines;
import io.emall.cpms.core.session.BookingBills;
import io.emall.cpms.core.session.OwedBookings;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.Uuids;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one schedule. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookingSettings.class)
class ScheduleWiring {

    @Bean
    BookingRules bookingRules(BookingSettings settings) {
        return settings.rules();
    }

    @Bean
    Timelines timelines(
            Occupations occupations, ExpectedEnds ends, Openings openings, BookingRules rules, Clock clock) {
        return new Timelines(occupations, ends, openings, rules, clock);
    }

    @Bean
    BookingDesk bookingDesk(
            Bookings bookings, Locations locations, Timelines timelines, BookingRules rules, Uuids uuids, Clock clock) {
        return new BookingDesk(bookings, locations, timelines, rules, uuids, clock);
    }

    @Bean
    BookingOffice bookingOffice(BookingDesk desk, Bookings bookings, Tokens tokens, AuditLog audit) {
        return new BookingOffice(desk, bookings, tokens, audit);
    }

    @Bean
    OpeningDesk openingDesk(Openings openings, Locations locations, AuditLog audit) {
        return new OpeningDesk(openings, locations, audit);
    }

    @Bean
    Rescue rescue(Bookings bookings, Locations locations, Timelines timelines) {
        return new Rescue(bookings, locations, timelines);
    }

    @Bean
    BookingWatch bookingWatch(
            Bookings bookings,
            Holds holds,
            Locations locations,
            StationCommands stations,
            ExpectedEnds ends,
            StationDesks desks,
            Rescue rescue,
            Outbox outbox,
            BookingRules rules,
            Clock clock,
            ExecutorService background) {
        return new BookingWatch(
                bookings,
                holds,
                locations,
                stations,
                ends,
                (booking, station) -> desks.of(station).settle(booking),
                rescue,
                outbox,
                rules,
                clock,
                background);
    }

    @Bean
    BookingBills bookingBills(OwedBookings owed, Locations locations, Tariffs tariffs, Clock clock) {
        return new BookingBills(owed, locations, tariffs, clock);
    }

    @Bean
    MaintenanceDesk maintenanceDesk(
            MaintenanceWindows windows,
            Bookings bookings,
            Occupations occupations,
            Locations locations,
            Rescue rescue,
            AuditLog audit,
            Uuids uuids,
            Clock clock) {
        return new MaintenanceDesk(windows, bookings, occupations, locations, rescue, audit, uuids, clock);
    }

    @Bean
    MaintenanceWatch maintenanceWatch(
            MaintenanceWindows windows,
            Locations locations,
            StationCommands stations,
            AvailabilityWishes wishes,
            Clock clock,
            ExecutorService background) {
        return new MaintenanceWatch(windows, locations, stations, wishes, clock, background);
    }
}
