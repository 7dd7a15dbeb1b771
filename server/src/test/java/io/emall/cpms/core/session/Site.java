package io.emall.cpms.core.session;

import io.emall.cpms.core.device.DeviceModels;
import io.emall.cpms.core.device.DeviceReader;
import io.emall.cpms.core.device.DeviceTalk;
import io.emall.cpms.core.device.ReportPart;
import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.ConnectorFormat;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Locations;
import io.emall.cpms.core.location.PowerType;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.monitoring.MonitorPart;
import io.emall.cpms.core.monitoring.Monitors;
import io.emall.cpms.core.onboarding.Candidates;
import io.emall.cpms.core.onboarding.Newcomers;
import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Authoriser;
import io.emall.cpms.core.token.MasterPass;
import io.emall.cpms.core.token.RealTimeAuthorisation;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.core.unit.VatRate;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One location with one station of two EVSEs, a standard and a fast one, and one eMSP's driver, in memory. */
public final class Site extends Clock {

    public static final StationId STATION = new StationId("CP1");
    static final PartnerId EMSP = new PartnerId(new UUID(7, 7));
    public static final TokenUid CARD = new TokenUid("DEADBEEF");
    public static final TokenUid OTHER_CARD = new TokenUid("CAFE");

    public final MemoryLedger ledger = new MemoryLedger();
    public final List<MonitorPart> monitorParts = new ArrayList<>();
    public final List<ReportPart> reports = new ArrayList<>();
    final List<Booking> bookings = new ArrayList<>();
    final List<Booking.State> bookingEnds = new ArrayList<>();
    public Instant now = Instant.parse("2026-11-22T10:00:00Z");
    BigDecimal fastPrice = new BigDecimal("0.60");
    Scheme scheme = Scheme.PLAIN;
    /** How often the readings of a session were asked for. */
    int read;

    public RealTimeAuthorisation.Answer issuerSays = new RealTimeAuthorisation.Answer.Unreachable();
    public Whitelist whitelist = Whitelist.ALWAYS;
    public MasterPass masterPass = MasterPass.NONE;

    @Nullable
    String group;

    StationDesk desk() {
        return new StationDesks(services()).of(STATION);
    }

    public DeskServices services() {
        Tokens tokens = port(
                Tokens.class,
                Map.of(
                        "find",
                        a -> CARD.equals(a[0]) || OTHER_CARD.equals(a[0]) ? List.of(token(a[0])) : List.of(),
                        "byContract",
                        a -> "DEABCC1".equals(a[0]) || "DEABCC12345678X".equals(a[0])
                                ? List.of(token(CARD))
                                : List.of()));
        return new DeskServices(
                port(Stations.class, Map.of("find", a -> Optional.of(station()))),
                port(Locations.class, Map.of("find", a -> Optional.of(location()))),
                ledger,
                ledger,
                port(Sessions.class, Map.of("readings", a -> readings(), "story", a -> ledger.events)),
                new Authoriser(tokens, (token, location, evse) -> issuerSays, masterPass, this),
                (station, since) -> List.of(),
                port(
                        Bookings.class,
                        Map.of(
                                "holding",
                                a -> holding((EvseUid) a[0]),
                                "byNumber",
                                a -> bookings.stream()
                                        .filter(b -> a[0].equals(b.number()))
                                        .findFirst(),
                                "find",
                                a -> bookings.stream()
                                        .filter(b -> b.id().equals(a[0]))
                                        .findFirst(),
                                "end",
                                a -> bookingEnds.add((Booking.State) a[1]))),
                port(
                        Tariffs.class,
                        Map.of("at", a -> Optional.of(tariff((SpeedClass) a[1])), "find", a -> tariff(a[0]))),
                new Signals(),
                new Uuids(this),
                this,
                SessionPolicy.STANDARD);
    }

    /** Everybody is registered here, and nobody else comes in. */
    public Newcomers newcomers() {
        Candidates nobody =
                port(Candidates.class, Map.of("find", a -> Optional.empty(), "window", a -> Optional.empty()));
        return new Newcomers(nobody, services().stations(), new Signals(), this);
    }

    /** Keeps what stations report of themselves in memory. */
    public DeviceReader devices() {
        DeviceModels models = port(DeviceModels.class, Map.of("reported", a -> reports.add((ReportPart) a[1])));
        return new DeviceReader(models, port(DeviceTalk.class, Map.of()), new Signals(), Runnable::run, this);
    }

    public Monitors monitors() {
        return port(
                Monitors.class,
                Map.of(
                        "reported",
                        a -> monitorParts.add((MonitorPart) a[1]) ? null : null,
                        "find",
                        a -> monitorParts.stream()
                                .flatMap(part -> part.monitors().stream())
                                .filter(monitor -> a[1].equals(monitor.id()))
                                .findFirst()));
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    private List<MeterReading> readings() {
        read++;
        return ledger.readings;
    }

    private Optional<Booking> holding(EvseUid evse) {
        return bookings.stream().filter(b -> b.evse().equals(evse)).findFirst();
    }

    private Token token(Object uid) {
        return new Token(
                EMSP, (TokenUid) uid, "RFID", "DE", "ABC", "DE-ABC-C1", null, "ABC", group, true, whitelist, null, now);
    }

    private static Station station() {
        return Station.unseen(STATION, new OperatorId("IT", "EML"), new LocationId("L1"));
    }

    private Location location() {
        List<Evse> evses = List.of(evse("E1", 1, PowerType.AC_3_PHASE, 32), evse("E2", 2, PowerType.DC, 400));
        return new Location(
                new LocationId("L1"),
                new OperatorId("IT", "EML"),
                new AreaId("default"),
                "Duomo",
                new Address("Piazza 1", "Milano", "20121", "ITA", 45.46, 9.19),
                ZoneId.of("Europe/Rome"),
                true,
                evses,
                now);
    }

    private Evse evse(String uid, int number, PowerType type, int amperes) {
        Connector connector = new Connector(
                new ConnectorId("1"),
                1,
                "IEC_62196_T2",
                ConnectorFormat.SOCKET,
                type,
                230,
                amperes,
                null,
                ConnectorState.AVAILABLE,
                now);
        return new Evse(new EvseUid(uid), null, STATION, number, List.of(connector), true, false, now);
    }

    private Optional<Tariff> tariff(Object id) {
        return Stream.of(SpeedClass.values())
                .map(this::tariff)
                .filter(tariff -> tariff.id().equals(id))
                .findFirst();
    }

    private Tariff tariff(SpeedClass speed) {
        BigDecimal perKwh = speed == SpeedClass.FAST ? fastPrice : new BigDecimal("0.45");
        return new Tariff(
                new PriceId(new UUID(speed.ordinal(), perKwh.unscaledValue().longValue())),
                new AreaId("default"),
                speed,
                PriceKind.BASE,
                new Price(perKwh, Currency.getInstance("EUR"), new VatRate(BigDecimal.valueOf(22))),
                new Interval(now, null),
                now,
                scheme);
    }

    /** A port of which a test needs only some questions; any other fails the test. */
    private static <T> T port(Class<T> type, Map<String, Function<Object[], @Nullable Object>> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], @Nullable Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new AssertionError("nobody should ask " + method);
                    }
                    return answer.apply(arguments);
                }));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
