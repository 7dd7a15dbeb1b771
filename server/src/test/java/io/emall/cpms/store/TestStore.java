package io.emall.cpms.store;

import io.emall.cpms.core.forecast.Lessons;
import io.emall.cpms.core.forecast.Outlooks;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.store.lane.LaneSettings;
import io.emall.cpms.store.lane.Lanes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All ports on a database of their own, with a clock the test turns. */
public final class TestStore implements AfterAllCallback, AutoCloseable {

    final TestDatabase database = TestDatabase.fresh();
    final HandClock clock = new HandClock();
    public final JdbcClient sql = JdbcClient.create(database.dataSource());
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    final InstallationKey key = InstallationKey.of(Base64.getEncoder().encodeToString(new byte[32]));
    final Lanes lanes =
            new Lanes(this::connectLane, LaneSettings.standard().withLanes(2).withPatience(Duration.ofSeconds(20)));

    public final PostgresOperators operators = new PostgresOperators(sql, transaction);
    public final PostgresLocations locations = new PostgresLocations(sql, transaction, clock);
    public final PostgresStations stations = new PostgresStations(sql);
    public final PostgresDeviceModels devices = new PostgresDeviceModels(sql, transaction);
    public final PostgresTemplates templates = new PostgresTemplates(sql, transaction);
    public final PostgresMonitors monitors = new PostgresMonitors(sql, transaction);
    public final PostgresCandidates candidates = new PostgresCandidates(sql);
    public final PostgresDeviations deviations = new PostgresDeviations(sql);
    public final PostgresTariffs tariffs = new PostgresTariffs(sql, transaction, clock);
    public final PostgresPriceRules priceRules = new PostgresPriceRules(sql);
    public final PostgresProposals proposals = new PostgresProposals(sql);
    public final PostgresAnnouncements announcements = new PostgresAnnouncements(sql);
    public final PostgresToldPrices toldPrices = new PostgresToldPrices(sql);
    public final PostgresTokens tokens = new PostgresTokens(sql);
    public final PostgresPartners partners =
            new PostgresPartners(sql, transaction, clock, new HmacKeyedHash(key), new Sealer(key));
    public final PostgresVisibilities visibilities = new PostgresVisibilities(sql, transaction, clock);
    public final PostgresUsers users = new PostgresUsers(sql, transaction, clock, new HmacKeyedHash(key));
    public final PostgresSessionLedger sessionLedger = new PostgresSessionLedger(lanes, sql, clock);
    public final PostgresStationLedger stationLedger = new PostgresStationLedger(lanes, sql, transaction, clock);
    public final PostgresSessions sessions = new PostgresSessions(sql);

    public final PostgresDeliveries deliveries = new PostgresDeliveries(sql);
    public final PostgresOwedAnswers owedAnswers = new PostgresOwedAnswers(sql);
    public final PostgresOutbox outbox = new PostgresOutbox(sql, transaction, clock);
    public final PostgresBookings bookings = new PostgresBookings(sql, transaction, clock);
    public final PostgresOwedBookings owed = new PostgresOwedBookings(sql, transaction, clock);
    public final PostgresHolds holds = new PostgresHolds(sql);
    public final PostgresMaintenanceWindows windows = new PostgresMaintenanceWindows(sql, transaction, clock);
    public final PostgresOccupations occupations = new PostgresOccupations(sql);
    public final PostgresSites sites = new PostgresSites(sql);
    public final PostgresPlanBook planBook = new PostgresPlanBook(sql, transaction);

    public final PostgresPastLoads pastLoads = new PostgresPastLoads(sql);
    public final PostgresPreferences preferences = new PostgresPreferences(sql);
    public final PostgresChoices choices = new PostgresChoices(sql, transaction);
    public final PostgresOpenings openings = new PostgresOpenings(sql, transaction, clock);
    public final PostgresRunningCharges charges = new PostgresRunningCharges(sql, clock);
    public final PostgresEndedSessions endedSessions = new PostgresEndedSessions(sql);
    public final Lessons lessons = new Lessons(endedSessions, clock);
    public final Outlooks ends = new Outlooks(charges, lessons, clock);
    public final PostgresCommandLedger commands = new PostgresCommandLedger(sql);
    public final PostgresStationCommandHistory history = new PostgresStationCommandHistory(sql);
    public final PostgresAvailabilityWishes wishes = new PostgresAvailabilityWishes(sql, transaction);
    public final PostgresLocalLists localLists = new PostgresLocalLists(sql);
    public final PostgresStationLocks locks = new PostgresStationLocks(sql);
    public final PostgresOwnCredentials own = new PostgresOwnCredentials(sql, transaction, new Sealer(key));
    public final PostgresKnownCertificates known = new PostgresKnownCertificates(sql);
    public final PostgresIssuedCertificates issued = new PostgresIssuedCertificates(sql);
    public final PostgresSigningRequests signing = new PostgresSigningRequests(sql);
    public final PostgresInstalledCertificates installed = new PostgresInstalledCertificates(sql, transaction);
    public final PostgresRollouts rollouts = new PostgresRollouts(sql);
    public final PostgresGrants grants = new PostgresGrants(sql);
    public final PostgresRequestNumbers requestNumbers = new PostgresRequestNumbers(sql);
    public final PostgresStationLogs stationLogs = new PostgresStationLogs(sql);
    public final PostgresFirmwareLibrary firmware = new PostgresFirmwareLibrary(sql);
    public final PostgresFirmwareUpdates updates = new PostgresFirmwareUpdates(sql, transaction);
    public final PostgresCampaigns campaigns = new PostgresCampaigns(sql, transaction);
    public final PostgresPublications publications = new PostgresPublications(sql);
    public final PostgresDisplays displays = new PostgresDisplays(sql, transaction);
    public final PostgresCustomerFiles customers = new PostgresCustomerFiles(sql, transaction);
    public final PostgresAuditLog audit = new PostgresAuditLog(sql, clock);

    public final PostgresQuarantine quarantine = new PostgresQuarantine(sql);
    public final PostgresAlarms alarms = new PostgresAlarms(sql);
    public final PostgresNotices notices = new PostgresNotices(sql, new Uuids(clock));
    public final PostgresInstalledProfiles installedProfiles = new PostgresInstalledProfiles(sql);
    public final PostgresReportedPower reportedPower = new PostgresReportedPower(sql);
    public final PostgresRecipients recipients = new PostgresRecipients(sql, new Sealer(key));
    public final PostgresDsos dsos = new PostgresDsos(sql, new Sealer(key));
    public final PostgresContracts contracts = new PostgresContracts(sql, transaction);
    public final PostgresCurves curves = new PostgresCurves(sql, transaction);
    public final PostgresFeeds feeds = new PostgresFeeds(sql);
    public final PostgresSupplies supplies = new PostgresSupplies(sql);
    public final PostgresBalances balances = new PostgresBalances(sql, transaction);
    public final PostgresCarMeters carMeters = new PostgresCarMeters(sql);
    public final PostgresToldMixes toldMixes = new PostgresToldMixes(sql, transaction);
    public final PostgresOwedUsages owedUsages = new PostgresOwedUsages(sql);

    public final PostgresDevices energyDevices = new PostgresDevices(sql, new Sealer(key));
    public final PostgresDeviceStatuses deviceStatuses = new PostgresDeviceStatuses(sql);
    public final PostgresBatteryCommands batteryCommands = new PostgresBatteryCommands(sql);
    public final PostgresPowerHistory powerHistory = new PostgresPowerHistory(sql);

    public final PostgresMessageLog messageLog = new PostgresMessageLog(this::connect, clock, Duration.ofDays(30));
    public final PostgresMessages messages = new PostgresMessages(sql, transaction, messageLog);

    private Connection connectLane() throws SQLException {
        return DriverManager.getConnection(
                database.login().jdbcUrl() + "?ApplicationName=lane",
                database.login().user(),
                database.login().password());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.login().jdbcUrl(),
                database.login().user(),
                database.login().password());
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        lanes.close();
        messageLog.close();
        database.close();
    }

    /** Stands still until it is turned. */
    static final class HandClock implements InstantSource {

        static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        Instant turn(Duration by) {
            now = now.plus(by);
            return now;
        }
    }
}
