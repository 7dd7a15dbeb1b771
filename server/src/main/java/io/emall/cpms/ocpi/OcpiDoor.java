package io.emall.cpms.ocpi;

import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.Visibilities;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.schedule.MaintenanceWindows;
import io.emall.cpms.core.schedule.Openings;
import io.emall.cpms.core.schedule.RequestedBookings;
import io.emall.cpms.core.schedule.Timelines;
import io.emall.cpms.core.session.SessionCosts;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.supply.ToldMixes;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.view.ServedObjects;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.ocpi.booking.Bookables;
import io.emall.cpms.ocpi.booking.BookingBook;
import io.emall.cpms.ocpi.booking.FeeOffers;
import io.emall.cpms.ocpi.booking.RequestReader;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.OcpiSettings;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.served.ServedNow;
import io.emall.cpms.ocpi.v221.Dialect221;
import io.emall.cpms.ocpi.v230.Dialect230;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Dialects;
import io.emall.cpms.ocpi.view.SessionBook;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the eMSPs' door: what all of it shares. */
@Configuration(proxyBeanMethods = false)
class OcpiDoor {

    @Bean
    OcpiSettings ocpiSettings(
            @Value("${cpms.public-url:}") String publicUrl,
            @Value("${cpms.ocpi.allow-insecure:false}") boolean allowInsecure,
            @Value("${cpms.ocpi.allow-private:false}") boolean allowPrivate) {
        URI url = publicUrl.isBlank()
                ? null
                : Urls.parse(publicUrl)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "cpms.public-url must be an address such as https://cpms.example.com"));
        return new OcpiSettings(url, allowInsecure, allowPrivate);
    }

    @Bean
    OcpiJson ocpiJson() {
        return new OcpiJson();
    }

    @Bean
    Addresses ocpiAddresses(OcpiSettings settings) {
        return new Addresses(settings.allowInsecure(), settings.allowPrivate());
    }

    @Bean
    PartnerHttp partnerHttp(OcpiSettings settings, OcpiJson json, Addresses addresses, Uuids uuids) {
        return new PartnerHttp(settings, json, addresses, uuids);
    }

    @Bean
    Dialects ocpiDialects() {
        return new Dialects(List.of(new Dialect230(), new Dialect221()));
    }

    @Bean
    Catalog ocpiCatalog(
            Locations locations,
            Tariffs tariffs,
            Operators operators,
            Visibilities visibilities,
            Openings openings,
            MaintenanceWindows windows,
            ToldMixes mixes,
            InstantSource clock) {
        return new Catalog(locations, tariffs, operators, visibilities, openings, windows, mixes, clock);
    }

    @Bean
    Bookables ocpiBookables(
            Catalog catalog, Locations locations, Timelines timelines, BookingRules rules, InstantSource clock) {
        return new Bookables(catalog, locations, timelines, rules, clock);
    }

    @Bean
    FeeOffers ocpiFeeOffers(Tariffs tariffs, Operators operators, BookingRules rules, InstantSource clock) {
        return new FeeOffers(tariffs, operators, rules, clock);
    }

    @Bean
    RequestReader ocpiBookingRequests(OcpiJson json) {
        return new RequestReader(json);
    }

    @Bean
    BookingBook ocpiBookingBook(Locations locations, RequestReader reader) {
        return new BookingBook(locations, reader);
    }

    @Bean
    ServedObjects ocpiServed(
            Partners partners,
            Dialects dialects,
            Catalog catalog,
            FeeOffers fees,
            Sessions sessions,
            SessionBook book,
            RequestedBookings bookings,
            BookingBook bookingBook,
            OcpiJson json) {
        return new ServedNow(partners, dialects, catalog, fees, sessions, book, bookings, bookingBook, json);
    }

    @Bean
    SessionBook ocpiSessionBook(Tariffs tariffs, Operators operators, SessionCosts costs) {
        return new SessionBook(tariffs, operators, costs);
    }
}
