package io.emall.cpms.ocpi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.schedule.BookingRules;
import io.emall.cpms.core.schedule.Timelines;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionCosts;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.StubServer;
import io.emall.cpms.ocpi.booking.Bookables;
import io.emall.cpms.ocpi.booking.BookingBook;
import io.emall.cpms.ocpi.booking.FeeOffers;
import io.emall.cpms.ocpi.booking.RequestReader;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.v221.Dialect221;
import io.emall.cpms.ocpi.view.Catalog;
import io.emall.cpms.ocpi.view.SessionBook;
import io.emall.cpms.store.PostgresDeliveries;
import io.emall.cpms.store.PostgresLocations;
import io.emall.cpms.store.PostgresMaintenanceWindows;
import io.emall.cpms.store.PostgresOccupations;
import io.emall.cpms.store.PostgresOpenings;
import io.emall.cpms.store.PostgresOperators;
import io.emall.cpms.store.PostgresRequestedBookings;
import io.emall.cpms.store.PostgresSessions;
import io.emall.cpms.store.PostgresTariffs;
import io.emall.cpms.store.PostgresToldMixes;
import io.emall.cpms.store.PostgresToldPrices;
import io.emall.cpms.store.PostgresVisibilities;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a round asks the database does not grow with the number of objects it sends. */
class ShareTest {

    private static final int MANY = 5;

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static final AtomicInteger requests = new AtomicInteger();
    private static final Map<Outbox.Kind, List<String>> objects = new EnumMap<>(Outbox.Kind.class);
    private static StubServer emsp;
    private static Link link;
    private static CountedStatements statements;
    private static Map<Outbox.Kind, ObjectPush> pushes;

    @BeforeAll
    static void open() {
        Site site = new Site(CPMS);
        emsp = new StubServer(request -> {
            requests.incrementAndGet();
            return request.method().equals("PATCH") ? StubServer.ocpi(404, 2003) : StubServer.ocpi(200, 1000);
        });
        link = linked(site);
        statements = new CountedStatements(CPMS.bean(DataSource.class));
        pushes = pushes(JdbcClient.create(statements));
        fill(site, site.price("0.45"));
    }

    @AfterAll
    static void close() {
        emsp.close();
    }

    @ParameterizedTest
    @CsvSource({"TARIFF, 6", "LOCATION, 9", "EVSE, 13", "SESSION, 3", "CDR, 3"})
    void asksNoMoreForManyThanForOne(Outbox.Kind kind, int asked) {
        List<String> all = objects.get(kind);
        assertThat(statements(kind, all.subList(0, 1))).as("for one").isEqualTo(asked);
        int before = requests.get();
        assertThat(statements(kind, all)).as("for all").isEqualTo(asked);
        assertThat(requests.get() - before).isGreaterThanOrEqualTo(all.size());
    }

    private static int statements(Outbox.Kind kind, List<String> ids) {
        int before = statements.count();
        try (Share share = pushes.get(kind).share(link, ids)) {
            assertThat(ids).allSatisfy(id -> assertThat(share.send(id)).isInstanceOf(Exchange.Done.class));
        }
        return statements.count() - before;
    }

    private static Link linked(Site site) {
        Partner invited = CPMS.invited("eMSP SHR", "a-of-shr");
        Partner partner =
                new Partner(invited.id(), invited.name(), "DE", "SHR", Partner.Status.CONNECTED, Instant.EPOCH);
        Map<String, URI> endpoints = Map.of(
                "tariffs:RECEIVER", emsp.url("/tariffs"),
                "locations:RECEIVER", emsp.url("/locations"),
                "sessions:RECEIVER", emsp.url("/sessions"),
                "cdrs:RECEIVER", emsp.url("/cdrs"),
                "Booking:RECEIVER", emsp.url("/bookings"));
        Connection connection = new Connection("2.2.1", emsp.url("/versions"), endpoints, new Secret("c"), false);
        return new Link(partner, connection, site.operator(), new Dialect221(), List.of());
    }

    private static Map<Outbox.Kind, ObjectPush> pushes(JdbcClient sql) {
        Clock clock = Clock.systemUTC();
        TransactionOperations transaction = CPMS.bean(TransactionOperations.class);
        var locations = new PostgresLocations(sql, transaction, clock);
        var tariffs = new PostgresTariffs(sql, transaction, clock);
        var operators = new PostgresOperators(sql, transaction);
        var sessions = new PostgresSessions(sql);
        Catalog catalog = new Catalog(
                locations,
                tariffs,
                operators,
                new PostgresVisibilities(sql, transaction, clock),
                new PostgresOpenings(sql, transaction, clock),
                new PostgresMaintenanceWindows(sql, transaction, clock),
                new PostgresToldMixes(sql, transaction),
                clock);
        return new OcpiClient()
                .ocpiPushes(
                        CPMS.bean(PartnerHttp.class),
                        locations,
                        sessions,
                        catalog,
                        new SessionBook(tariffs, operators, new SessionCosts(sessions, locations)),
                        new PostgresDeliveries(sql),
                        new Bookables(
                                catalog,
                                locations,
                                new Timelines(
                                        new PostgresOccupations(sql),
                                        _ -> Map.of(),
                                        new PostgresOpenings(sql, transaction, clock),
                                        BookingRules.STANDARD,
                                        clock),
                                BookingRules.STANDARD,
                                clock),
                        new PostgresRequestedBookings(sql, transaction, clock),
                        new BookingBook(locations, new RequestReader(new OcpiJson())),
                        CPMS.bean(OcpiJson.class),
                        new FeeOffers(tariffs, operators, BookingRules.STANDARD, clock),
                        new PostgresToldPrices(sql),
                        clock);
    }

    private static void fill(Site site, Tariff price) {
        List<String> places = IntStream.range(0, MANY).mapToObj(n -> "SH" + n).toList();
        places.forEach(site::location);
        List<ChargingSession> sessions = places.stream()
                .map(place -> site.session(place, site.driver(link.id(), "SHR"), price))
                .toList();
        sessions.forEach(session -> site.ended(session, 1_000, price));
        List<String> ids =
                sessions.stream().map(session -> session.id().toString()).toList();
        objects.put(Outbox.Kind.TARIFF, List.of(price.publicId(), "default-FAST", "gone-STANDARD"));
        objects.put(Outbox.Kind.LOCATION, places);
        objects.put(Outbox.Kind.EVSE, places.stream().map(place -> place + "-1").toList());
        objects.put(Outbox.Kind.SESSION, ids);
        objects.put(Outbox.Kind.CDR, ids);
    }
}
