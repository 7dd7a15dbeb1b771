package io.emall.cpms.portal.battery;

import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.Device;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.DeviceProtocol;
import io.emall.cpms.core.battery.Meter;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.Rating;
import io.emall.cpms.core.battery.Setting;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.MeterId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.portal.frame.Figures;
import io.emall.cpms.portal.frame.Typed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A battery or a meter as it is typed: kWh, kW, per cent and °C. */
public record DeviceForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable Map<String, String> settings,
        @Nullable String secret,
        @Nullable String capacity,
        @Nullable String charging,
        @Nullable String discharging,
        @Nullable String chargingEfficiency,
        @Nullable String dischargingEfficiency,
        @Nullable String wear,
        @Nullable String reserve,
        @Nullable String coldest,
        @Nullable String hottest) {

    static final String BATTERY = "BATTERY";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SECRET = 500;
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double PER_CENT = 100;

    static DeviceForm empty(String kind, DeviceProtocol protocol) {
        Map<String, String> presets = new LinkedHashMap<>();
        protocol.settings().forEach(setting -> presets.put(setting.name(), setting.preset()));
        return new DeviceForm(kind, null, presets, null, null, null, null, "95", "95", "0.03", "10", "0", "45");
    }

    static DeviceForm of(Device device, Figures figures) {
        Map<String, String> settings = device.connection().settings();
        return switch (device) {
            case Meter meter ->
                new DeviceForm(
                        meter.kind().name(),
                        meter.name(),
                        settings,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case Battery battery -> of(battery, battery.rating(), settings, figures);
        };
    }

    private static DeviceForm of(Battery battery, Rating its, Map<String, String> settings, Figures figures) {
        return new DeviceForm(
                BATTERY,
                battery.name(),
                settings,
                null,
                figures.plain(its.capacity().kilo()),
                plain(figures, its.charging().kilo()),
                plain(figures, its.discharging().kilo()),
                plain(figures, its.chargingEfficiency() * PER_CENT),
                plain(figures, its.dischargingEfficiency() * PER_CENT),
                figures.plain(its.wearPerKwh()),
                plain(figures, its.reserve() * PER_CENT),
                plain(figures, its.coldest()),
                plain(figures, its.hottest()));
    }

    private static String plain(Figures figures, double value) {
        return figures.plain(BigDecimal.valueOf(Math.round(value * 1000)).movePointLeft(3));
    }

    boolean isBattery() {
        return BATTERY.equals(kind);
    }

    public String setting(String wanted) {
        return settings == null ? "" : settings.getOrDefault(wanted, "");
    }

    /** @return null if something is wrong, which then stands beside its field */
    @Nullable
    Device read(Typed typed, UUID key, LocationId place, DeviceProtocol protocol) {
        String called = typed.text("name", name, LONGEST_NAME);
        DeviceConnection connection = connection(typed, protocol);
        if (isBattery()) {
            Rating rating = rating(typed);
            return typed.good() && rating != null
                    ? new Battery(new BatteryId(key), place, called, rating, connection)
                    : null;
        }
        MeterKind what = typed.as("kind", kind, MeterKind::valueOf, "typed.notachoice");
        return typed.good() && what != null ? new Meter(new MeterId(key), place, called, what, connection) : null;
    }

    private DeviceConnection connection(Typed typed, DeviceProtocol protocol) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : protocol.settings()) {
            String value = setting(setting.name()).strip();
            values.put(setting.name(), value);
            if (!setting.takes(value)) {
                typed.bad(
                        "settings[" + setting.name() + "]",
                        value.isEmpty() ? "typed.missing" : "device.setting.wrong." + setting.kind());
            }
        }
        String hush = typed.optional("secret", secret, LONGEST_SECRET);
        return new DeviceConnection(
                protocol.name(), values, hush == null || !protocol.hasSecret() ? null : new Secret(hush));
    }

    private @Nullable Rating rating(Typed typed) {
        BigDecimal room = typed.decimal("capacity", capacity, LEAST, MOST);
        BigDecimal in = typed.decimal("charging", charging, LEAST, MOST);
        BigDecimal out = typed.decimal("discharging", discharging, LEAST, MOST);
        double inShare = share(typed, "chargingEfficiency", chargingEfficiency, BigDecimal.ONE, HUNDRED);
        double outShare = share(typed, "dischargingEfficiency", dischargingEfficiency, BigDecimal.ONE, HUNDRED);
        BigDecimal worn = typed.decimal("wear", wear, BigDecimal.ZERO, HUNDRED);
        double kept = share(typed, "reserve", reserve, BigDecimal.ZERO, BigDecimal.valueOf(95));
        double cold = celsius(typed, "coldest", coldest);
        double hot = celsius(typed, "hottest", hottest);
        if (typed.good() && cold >= hot) {
            typed.bad("hottest", "device.hottest.wrong");
        }
        return typed.good()
                ? new Rating(
                        WattHours.ofKilo(room),
                        Watts.ofKilo(in.doubleValue()),
                        Watts.ofKilo(out.doubleValue()),
                        inShare,
                        outShare,
                        worn,
                        kept,
                        cold,
                        hot)
                : null;
    }

    private static double share(Typed typed, String field, @Nullable String text, BigDecimal least, BigDecimal most) {
        return typed.decimal(field, text, least, most).doubleValue() / PER_CENT;
    }

    private static double celsius(Typed typed, String field, @Nullable String text) {
        return typed.decimal(field, text, BigDecimal.valueOf(-50), HUNDRED).doubleValue();
    }
}
