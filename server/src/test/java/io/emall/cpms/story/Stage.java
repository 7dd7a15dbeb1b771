package io.emall.cpms.story;

import io.emall.cpms.app.Cpms;
import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.location.StaticData;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.ocpi.peer.RawEmsp;
import io.emall.cpms.ocpp.door.StationDoor;
import io.emall.cpms.store.TestDatabase;
import io.emall.sim.emsp.Answer;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpi.v221.Token;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A whole CPMS with one registered eMSP; each story takes a site of its own on it. One stage serves a Maven run. */
public final class Stage implements AutoCloseable {

    public static final BigDecimal STANDARD_PRICE = new BigDecimal("0.45");
    public static final BigDecimal FAST_PRICE = new BigDecimal("0.60");
    static final Actor ADMINISTRATOR = new Actor(new UserId(new UUID(0, 1)), "story", Role.ADMINISTRATOR);
    public static final Duration SOON = Duration.ofSeconds(20);

    private static final AreaId AREA = new AreaId("default");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ConfigurableApplicationContext cpms;
    private final Clock clock;
    private final @Nullable SimEmsp emsp;
    private final Map<SimEmsp, PartnerId> partners = new ConcurrentHashMap<>();

    private Stage(ConfigurableApplicationContext cpms, Clock clock) {
        this.cpms = cpms;
        this.clock = clock;
        boolean isNew = bean(Tariffs.class).history(AREA).isEmpty();
        if (isNew) {
            bean(PriceDesk.class).change(ADMINISTRATOR, AREA, SpeedClass.STANDARD, STANDARD_PRICE, null);
            bean(PriceDesk.class).change(ADMINISTRATOR, AREA, SpeedClass.FAST, FAST_PRICE, null);
        }
        this.emsp = isNew ? newEmsp("ABC") : null;
    }

    public static Stage shared() {
        return Shared.STAGE;
    }

    private static final class Shared {
        static final Stage STAGE = open();
    }

    private static Stage open() {
        Stage stage = at(Clock.systemUTC(), "story");
        Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
        return stage;
    }

    /** On a database of its own, at a time of its own. */
    static Stage at(Clock clock, String name, String... settings) {
        TestDatabase database = TestDatabase.fresh();
        Stream<String> where = Stream.of(
                "--cpms.database.url=" + database.login().jdbcUrl(),
                "--cpms.database.user=" + database.login().user(),
                "--cpms.database.password=" + database.login().password(),
                "--cpms.data=target/" + name);
        return run(clock, Stream.concat(where, Stream.of(settings)));
    }

    /** On the embedded database of a data folder; the eMSP is registered if there is none yet. */
    static Stage on(Path data) {
        return run(
                Clock.systemUTC(), Stream.of("--cpms.data=" + data, "--logging.config=classpath:logback-console.xml"));
    }

    private static Stage run(Clock clock, Stream<String> where) {
        ConfigurableApplicationContext cpms = new SpringApplicationBuilder(Cpms.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("storyClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(Stream.concat(
                                where,
                                Stream.of(
                                        "--cpms.http.port=0",
                                        "--cpms.stations.port=0",
                                        "--cpms.ocpi.allow-insecure=true",
                                        "--cpms.ocpi.allow-private=true",
                                        "--cpms.stations.command-timeout=3s",
                                        "--cpms.charging.plug-in-within=4s",
                                        "--cpms.charging.command-timeout=5s"))
                        .toArray(String[]::new));
        return new Stage(cpms, clock);
    }

    public SimEmsp emsp() {
        return Objects.requireNonNull(emsp);
    }

    /** One more eMSP, registered by the OCPI handshake. */
    SimEmsp newEmsp(String party) {
        return newEmsp(party, "2.2.1");
    }

    SimEmsp newEmsp(String party, String version) {
        SimEmsp fresh = new SimEmsp(new Party("DE", party, "eMSP " + party), 0, clock);
        fresh.speak(version);
        PartnerDesk.Invitation invitation = bean(PartnerDesk.class).invite(ADMINISTRATOR, "eMSP " + party);
        Answer answer = fresh.register(http("/ocpi/versions"), invitation.token());
        if (!answer.isSuccess()) {
            throw new IllegalStateException("the handshake failed: " + answer);
        }
        partners.put(fresh, invitation.partner().id());
        return fresh;
    }

    /** One more, which shares none of our code. */
    RawEmsp newRawEmsp(String version, io.emall.cpms.ocpi.peer.Role self) {
        RawEmsp fresh = new RawEmsp(version, self);
        String token = bean(PartnerDesk.class)
                .invite(ADMINISTRATOR, "raw " + self.partyId())
                .token();
        int answer = fresh.register(http("/ocpi/versions"), token).code();
        if (answer != 1000) {
            throw new IllegalStateException("the handshake failed: " + answer);
        }
        return fresh;
    }

    PartnerId partner(SimEmsp of) {
        return Objects.requireNonNull(partners.get(of));
    }

    /** A new location with a station that is powered up and free, and a driver of the eMSP. */
    Site newSite(Speaks version) {
        return newSite(version, Duration.ofSeconds(60));
    }

    Site newSite(Speaks version, Duration plugInWithin) {
        return newSite(version, plugInWithin, emsp());
    }

    /** With a driver of that eMSP. */
    Site newSite(Speaks version, SimEmsp emsp) {
        return newSite(version, Duration.ofSeconds(60), emsp);
    }

    private Site newSite(Speaks version, Duration plugInWithin, SimEmsp emsp) {
        Registered registered = register();
        String station = registered.id();
        String number = station.substring(2);
        String location = "L" + number;
        SimStation sim = version.station(
                new StationAddress(stations(), station, registered.key()),
                StationPlan.withOutlets(11_000, 50_000)
                        .connectTimeout(plugInWithin)
                        .clock(clock));
        sim.powerUp();
        Token driver = emsp.addToken("CARD" + number);
        emsp.pushToken(driver);
        Site site = new Site(location, station, "E" + number + "-1", "E" + number + "-2", sim, driver, emsp);
        emsp.await("the location is pushed and free", SOON, () -> isFree(site));
        return site;
    }

    /** A station that may connect. */
    public record Registered(String id, String key) {}

    /** A new location with a new station. */
    public Registered register() {
        int number = COUNT.incrementAndGet();
        enter("L" + number);
        return new Registered(
                "CP" + number, enterStation("L" + number, "CP" + number).text());
    }

    private static boolean isFree(Site site) {
        return site.emsp()
                .book()
                .location(site.location())
                .filter(l -> l.evses() != null && l.evses().size() == 2)
                .filter(l -> l.evses().stream().allMatch(e -> e.status().name().equals("AVAILABLE")))
                .isPresent();
    }

    private void enter(String location) {
        Address address = new Address("Piazza " + location, "Milano", "20121", "ITA", 45.4641, 9.1919);
        bean(StaticData.class)
                .save(
                        ADMINISTRATOR,
                        new Location(
                                new LocationId(location),
                                bean(Operators.class).home().id(),
                                AREA,
                                "Location " + location,
                                address,
                                ZoneId.of("Europe/Rome"),
                                true,
                                List.of(),
                                clock.instant()));
    }

    private StationKey enterStation(String location, String station) {
        StaticData data = bean(StaticData.class);
        StationId id = new StationId(station);
        data.save(ADMINISTRATOR, Station.unseen(id, bean(Operators.class).home().id(), new LocationId(location)));
        String prefix = "E" + location.substring(1) + "-";
        data.save(ADMINISTRATOR, new LocationId(location), evse(prefix + 1, id, 1, PowerType.AC_3_PHASE, 230, 16));
        data.save(ADMINISTRATOR, new LocationId(location), evse(prefix + 2, id, 2, PowerType.DC, 400, 125));
        return data.renewKey(ADMINISTRATOR, id, null);
    }

    private Evse evse(String uid, StationId station, int number, PowerType type, int volts, int amperes) {
        Connector connector = new Connector(
                new ConnectorId("1"),
                1,
                type == PowerType.DC ? "IEC_62196_T2_COMBO" : "IEC_62196_T2",
                type == PowerType.DC ? ConnectorFormat.CABLE : ConnectorFormat.SOCKET,
                type,
                volts,
                amperes,
                null,
                ConnectorState.UNREPORTED,
                clock.instant());
        return new Evse(
                new EvseUid(uid), "IT*EML*" + uid, station, number, List.of(connector), false, false, clock.instant());
    }

    /** A station's key is never shown twice: whoever needs it again takes a new one. */
    String newKey(String station) {
        return bean(StaticData.class)
                .renewKey(ADMINISTRATOR, new StationId(station), null)
                .text();
    }

    public URI stations() {
        return URI.create("ws://localhost:" + bean(StationDoor.class).port() + "/ocpp");
    }

    String http(String path) {
        return "http://localhost:" + cpms.getEnvironment().getProperty("local.server.port") + path;
    }

    <T> T bean(Class<T> type) {
        return cpms.getBean(type);
    }

    @Override
    public void close() {
        cpms.close();
    }
}
