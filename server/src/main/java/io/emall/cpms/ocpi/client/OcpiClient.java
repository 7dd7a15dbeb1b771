package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.partner.Deliveries;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.HubDesk;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.OwedAnswers;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.partner.Reconciliations;
import io.emall.cpms.core.schedule.RequestedBookings;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.tariff.ToldPrices;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.ocpi.booking.Bookables;
import io.emall.cpms.ocpi.booking.BookingBook;
import io.emall.cpms.ocpi.booking.FeeOffers;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.Dialects;
import io.emall.cpms.ocpi.view.SessionBook;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what leaves for partners. */
@Configuration(proxyBeanMethods = false)
class OcpiClient {

    @Bean
    Links ocpiLinks(Partners partners, PartyBook parties, Operators operators, Dialects dialects) {
        return new Links(partners, parties, operators, dialects);
    }

    @Bean
    PostedResults ocpiResults(Links links, PartnerHttp http) {
        return new PostedResults(links, http);
    }

    @Bean
    PostedProfiles ocpiProfileAnswers(
            Links links,
            PartnerHttp http,
            OcpiJson json,
            OwedAnswers owed,
            FailedExchanges failures,
            Uuids uuids,
            InstantSource clock) {
        OwedPosts posts = new OwedPosts(links, http, json, owed, failures, uuids, clock);
        return new PostedProfiles(posts, links, http, failures, clock);
    }

    @Bean
    AskedIssuers ocpiIssuers(Links links, PartnerHttp http, FailedExchanges failures, InstantSource clock) {
        return new AskedIssuers(links, http, failures, clock);
    }

    @Bean
    Map<Outbox.Kind, ObjectPush> ocpiPushes(
            PartnerHttp http,
            Locations locations,
            Sessions sessions,
            Catalog catalog,
            SessionBook book,
            Deliveries deliveries,
            Bookables bookables,
            RequestedBookings bookings,
            BookingBook bookingBook,
            OcpiJson json,
            FeeOffers fees,
            ToldPrices told,
            InstantSource clock) {
        Changes changes = new Changes(http, json);
        LocationPush whole = new LocationPush(http, changes, locations, catalog, json, clock);
        return Map.of(
                Outbox.Kind.TARIFF, new TariffPush(http, catalog, fees, told, clock),
                Outbox.Kind.LOCATION, whole,
                Outbox.Kind.EVSE, new EvsePush(http, catalog, whole),
                Outbox.Kind.BOOKING_LOCATION, new BookablePush(http, bookables, clock, false),
                Outbox.Kind.CALENDAR, new BookablePush(http, bookables, clock, true),
                Outbox.Kind.SESSION, new SessionPush(changes, sessions, book),
                Outbox.Kind.BOOKING, new BookingPush(http, bookings, bookingBook),
                Outbox.Kind.CDR, new CdrPush(http, sessions, book, deliveries, clock));
    }

    @Bean
    Comparison ocpiComparison(
            PartnerHttp http,
            OcpiJson json,
            Catalog catalog,
            Sessions sessions,
            SessionBook book,
            Deliveries deliveries,
            InstantSource clock) {
        return new Comparison(http, json, new Holdings(catalog, sessions, book, deliveries, clock));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    PartnerLoops ocpiLoops(
            Partners partners,
            Links links,
            Outbox outbox,
            Tokens tokens,
            HubDesk hubs,
            Signals signals,
            Map<Outbox.Kind, ObjectPush> ocpiPushes,
            Comparison comparison,
            Reconciliations reconciliations,
            Operators operators,
            PartnerHttp http,
            OcpiJson json,
            FailedExchanges failures,
            InstantSource clock,
            ObjectProvider<Pace> configured) {
        Pace pace = configured.getIfAvailable(() -> Pace.STANDARD);
        return new PartnerLoops(
                partners,
                signals,
                Map.of(
                        "push to",
                        id -> new PushTask(id, () -> links.apply(id), outbox, ocpiPushes, failures, pace, clock),
                        "pull tokens from",
                        id -> new ListPull(
                                id, () -> links.apply(id), http, new PulledTokens(json, tokens), failures, pace, clock),
                        "pull client info from",
                        id -> new ListPull(
                                id, () -> links.apply(id), http, new PulledClients(json, hubs), failures, pace, clock),
                        "compare with",
                        id -> new ReconcileTask(
                                id,
                                links,
                                comparison,
                                reconciliations,
                                outbox,
                                gone -> ocpiPushes.values().forEach(push -> push.forget(gone)),
                                () -> operators.home().zone(),
                                clock)));
    }
}
