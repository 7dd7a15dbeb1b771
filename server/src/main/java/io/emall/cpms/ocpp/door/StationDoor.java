package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.alarm.ClockWatch;
import io.emall.cpms.core.device.DeviceTalk;
import io.emall.cpms.core.locallist.StationLists;
import io.emall.cpms.core.location.StationCommands;
import io.emall.cpms.core.monitoring.MonitorTalk;
import io.emall.cpms.core.onboarding.NewcomerTalk;
import io.emall.cpms.core.profile.ProfileCommands;
import io.emall.cpms.core.security.SecurityCommands;
import io.emall.cpms.core.session.TransactionInquiries;
import io.emall.cpms.core.technical.TechnicalCommands;
import io.emall.cpms.ocpp.block.DevicePhrases;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.block.Introductions;
import io.emall.cpms.ocpp.block.MonitorPhrases;
import io.emall.cpms.ocpp.block.Phrasebook;
import io.emall.cpms.ocpp.block.ProfilePhrases;
import io.emall.cpms.ocpp.block.ProfileReports;
import io.emall.cpms.ocpp.block.SecurityPhrases;
import io.emall.cpms.ocpp.block.Tongues;
import io.emall.cpms.ocpp.block.UpkeepWords;
import io.emall.cpms.ocpp.described.DescribedCommands;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.Surroundings;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.cpms.ocpp.socket.Entrance;
import io.emall.cpms.ocpp.socket.KeyHash;
import io.emall.cpms.ocpp.socket.StationListener;
import io.emall.cpms.ocpp.v16.Ocpp16;
import io.emall.cpms.ocpp.v16.ProfilePhrases16;
import io.emall.cpms.ocpp.v2.Ocpp2;
import io.emall.cpms.ocpp.v2.ProfilePhrases2;
import io.emall.wire.ocpp.Request;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The stations' door: all versions we speak, behind one port. */
public final class StationDoor implements AutoCloseable {
    private final Connections connections = new Connections();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("station-", 0).factory());
    private final Presence presence;
    private final StationListener listener;
    private final DoorCommands commands;
    private final DescribedCommands technical;
    private final DoorInquiries inquiries;
    private final DoorLists lists;
    private final UpkeepCommands upkeep;
    private final DoorSecurityCommands security;
    private final DoorNewcomers newcomers;
    private final DoorDevices devices;
    private final ProfileCommands profiles;
    private final DoorMonitors monitors;

    public StationDoor(DoorSettings settings, DoorServices services) {
        House house = new House(
                services.desks(),
                services.clock(),
                settings.heartbeat(),
                services.alarms(),
                services.upkeep(),
                services.watch(),
                services.security(),
                services.newcomers(),
                services.devices(),
                services.power(),
                new ProfileReports(),
                services.monitors(),
                new ClockWatch(services.alarms(), services.clock()));
        KeptExchanges log = new KeptExchanges(
                services.failures(),
                services.ledger(),
                new Lessons(services.deviations(), services.clock()),
                services.clock());
        Suspicion suspicion = new Suspicion(services.watch(), services.clock());
        presence = new Presence(services.desks(), suspicion, services.newcomers());
        Surroundings surroundings =
                new Surroundings(connections, presence, log, services.messages(), services.clock(), threads);
        AtomicLong epochs = new AtomicLong();
        listener = new StationListener(
                settings.listener(),
                dialects(house),
                WatchedEvents.watched(services.security(), suspicion),
                new Entrance(new KeyHash(services.hash()), services.newcomers()),
                station -> epochs.incrementAndGet(),
                surroundings);
        commands = new DoorCommands(new Tongues<>(connections, phrases(house, settings)), log);
        lists = new DoorLists(new Tongues<>(
                connections,
                Map.of(
                        Version.OCPP_1_6, new io.emall.cpms.ocpp.v16.LocalList(settings.commandTimeout()),
                        Version.OCPP_2_0_1, new io.emall.cpms.ocpp.v2.LocalList(settings.commandTimeout()),
                        Version.OCPP_2_1, new io.emall.cpms.ocpp.v2.LocalList(settings.commandTimeout()))));
        inquiries = new DoorInquiries(connections, settings.commandTimeout());
        upkeep = new UpkeepCommands(new Tongues<>(connections, upkeep(settings.commandTimeout())));
        security = new DoorSecurityCommands(new Tongues<>(connections, securityPhrases(settings)));
        newcomers = new DoorNewcomers(
                connections, new Tongues<>(connections, introductions(house, settings.commandTimeout())));
        monitors = new DoorMonitors(new Tongues<>(connections, monitorTalk(settings.commandTimeout())));
        devices = new DoorDevices(new Tongues<>(connections, deviceTalk(settings.commandTimeout())));
        profiles = new DoorProfiles(new Tongues<>(connections, profilePhrases(house, settings)));
        technical = new DescribedCommands(connections, services.stations(), settings.commandTimeout(), outbound());
    }

    private static Map<Version, UpkeepWords> upkeep(Duration timeout) {
        UpkeepWords newer = Ocpp2.upkeep(timeout);
        return Map.of(
                Version.OCPP_1_6, Ocpp16.upkeep(timeout),
                Version.OCPP_2_0_1, newer,
                Version.OCPP_2_1, newer);
    }

    private static List<Dialect> dialects(House house) {
        return List.of(
                Ocpp2.dialect(house, Version.OCPP_2_1),
                Ocpp2.dialect(house, Version.OCPP_2_0_1),
                Ocpp16.dialect(house));
    }

    private static Map<Version, Collection<Class<? extends Request<?>>>> outbound() {
        return Map.of(
                Version.OCPP_1_6, Ocpp16.outbound(),
                Version.OCPP_2_0_1, Ocpp2.outbound(Version.OCPP_2_0_1),
                Version.OCPP_2_1, Ocpp2.outbound(Version.OCPP_2_1));
    }

    private static Map<Version, Phrasebook> phrases(House house, DoorSettings settings) {
        Phrasebook v2 = new io.emall.cpms.ocpp.v2.Commands(house, settings.commandTimeout());
        return Map.of(
                Version.OCPP_1_6, new io.emall.cpms.ocpp.v16.Commands(house, settings.commandTimeout()),
                Version.OCPP_2_0_1, v2,
                Version.OCPP_2_1, v2);
    }

    private static Map<Version, ProfilePhrases> profilePhrases(House house, DoorSettings settings) {
        ProfilePhrases v2 = new ProfilePhrases2(house, settings.commandTimeout());
        return Map.of(
                Version.OCPP_1_6, new ProfilePhrases16(house, settings.commandTimeout()),
                Version.OCPP_2_0_1, v2,
                Version.OCPP_2_1, v2);
    }

    private static Map<Version, SecurityPhrases> securityPhrases(DoorSettings settings) {
        SecurityPhrases v2 = new io.emall.cpms.ocpp.v2.Security(settings.commandTimeout());
        return Map.of(
                Version.OCPP_1_6, new io.emall.cpms.ocpp.v16.Security(settings.commandTimeout()),
                Version.OCPP_2_0_1, v2,
                Version.OCPP_2_1, v2);
    }

    private static Map<Version, MonitorPhrases> monitorTalk(Duration timeout) {
        MonitorPhrases v2 = new io.emall.cpms.ocpp.v2.Monitoring(timeout);
        return Map.of(Version.OCPP_1_6, new MonitorPhrases.None(), Version.OCPP_2_0_1, v2, Version.OCPP_2_1, v2);
    }

    private static Map<Version, DevicePhrases> deviceTalk(Duration timeout) {
        DevicePhrases v2 = new io.emall.cpms.ocpp.v2.Configuration(timeout);
        return Map.of(
                Version.OCPP_1_6, new io.emall.cpms.ocpp.v16.Configuration(timeout),
                Version.OCPP_2_0_1, v2,
                Version.OCPP_2_1, v2);
    }

    private static Map<Version, Introductions> introductions(House house, Duration timeout) {
        Introductions v2 = new io.emall.cpms.ocpp.v2.Welcome(timeout);
        return Map.of(
                Version.OCPP_1_6, new io.emall.cpms.ocpp.v16.Welcome(house, timeout),
                Version.OCPP_2_0_1, v2,
                Version.OCPP_2_1, v2);
    }

    /**
     * Lets stations in.
     *
     * @throws java.io.UncheckedIOException if the port is in use
     */
    public void start() {
        listener.start();
    }

    /** The port it listens on. */
    public int port() {
        return listener.port();
    }

    /** The port behind TLS; 0 while it is not open. */
    public int tlsPort() {
        return listener.tlsPort();
    }

    public StationCommands commands() {
        return commands;
    }

    /** Stations' local authorisation lists. */
    public StationLists lists() {
        return lists;
    }

    public TransactionInquiries inquiries() {
        return inquiries;
    }

    /** What stations are told about keys, profiles and certificates. */
    public SecurityCommands security() {
        return security;
    }

    /** Charging profiles to stations. */
    public ProfileCommands profiles() {
        return profiles;
    }

    /** Everything a station's version can be asked, as forms and documents. */
    public TechnicalCommands technical() {
        return technical;
    }

    /** What stations are told for their upkeep. */
    public UpkeepCommands upkeep() {
        return upkeep;
    }

    /** For telling stations what to watch. */
    public MonitorTalk monitors() {
        return monitors;
    }

    /** For reading and changing what stations hold. */
    public DeviceTalk devices() {
        return devices;
    }

    /** For stations that wait to be let in. */
    public NewcomerTalk newcomers() {
        return newcomers;
    }

    /** How many stations are connected. */
    public int connected() {
        return connections.count();
    }

    /**
     * What must be done again from time to time: telling who left while the database was away,
     * opening the entrance behind TLS once there is a certificate.
     */
    public void round() {
        presence.round();
        listener.openTls();
    }

    /** Says goodbye to all stations; what they sent before is handled. */
    @Override
    public void close() {
        listener.close();
        threads.close();
    }
}
