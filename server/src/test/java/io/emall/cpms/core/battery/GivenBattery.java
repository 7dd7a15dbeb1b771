package io.emall.cpms.core.battery;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.MeterId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tests of batteries start from: 100 kWh, 50 kW in either direction, a reserve of 10 %. */
public final class GivenBattery {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final LocationId PLACE = new LocationId("L1");
    public static final Rating RATING = new Rating(
            WattHours.of(100_000), Watts.ofKilo(50), Watts.ofKilo(50), 0.95, 0.95, new BigDecimal("0.03"), 0.1, 0, 45);

    private GivenBattery() {}

    public static Battery battery(LocationId place, DeviceConnection connection) {
        return new Battery(new BatteryId(new UUID(7, 1)), place, "Shed", RATING, connection);
    }

    public static Meter meter(LocationId place, int number, MeterKind kind, DeviceConnection connection) {
        return new Meter(new MeterId(new UUID(7, number)), place, kind + " " + number, kind, connection);
    }

    public static DeviceConnection connection() {
        return new DeviceConnection("scripted", Map.of("url", "http://device.test/"), new Secret("hush"));
    }

    static BatteryState told(double charge, double kilowatts, Instant at) {
        return new BatteryState(charge, Watts.ofKilo(kilowatts), 20.0, List.of(), null, null, at);
    }

    /** A battery that told this just now and is believed. */
    static BatteryStatus standing(BatteryState told) {
        return BatteryStatus.next(RATING, null, new Answer.Answered<>(told), told.at());
    }
}
