package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.battery.Battery;
import io.emall.cpms.core.battery.Device;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.DeviceSheet;
import io.emall.cpms.core.battery.EnergyDeviceDesk;
import io.emall.cpms.core.battery.EnergyDeviceDesk.Outcome;
import io.emall.cpms.core.battery.EnergyDeviceDesk.Trial;
import io.emall.cpms.core.battery.Meter;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.Rating;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The batteries and meters of a location. A device's id is a UUID of the caller's choice. */
@RestController
@RequestMapping("/api/v1/locations/{location}")
class EnergyDevicesApi {
    private static final int LONGEST = 60;
    private static final double PER_CENT = 100;

    private final EnergyDeviceDesk desk;

    EnergyDevicesApi(EnergyDeviceDesk desk) {
        this.desk = desk;
    }

    /** @param secret left out, a device keeps the one it has */
    record Reach(
            @Nullable String protocol,
            @Nullable Map<String, String> settings,
            @Nullable String secret) {}

    /** @param chargingEfficiency in (0, 1], as the other; both 0.95 if left out */
    record WantedBattery(
            @Nullable String name,
            @Nullable BigDecimal capacityKwh,
            @Nullable BigDecimal chargingKw,
            @Nullable BigDecimal dischargingKw,
            @Nullable Double chargingEfficiency,
            @Nullable Double dischargingEfficiency,
            @Nullable BigDecimal wearPerKwh,
            @Nullable Double reservePercent,
            @Nullable Double coldest,
            @Nullable Double hottest,
            @Nullable Reach connection) {}

    record WantedMeter(
            @Nullable String name,
            @Nullable MeterKind kind,
            @Nullable Reach connection) {}

    @GetMapping("/batteries")
    List<EnergyJson.BatteryJson> batteries(Actor actor, @PathVariable LocationId location) {
        return desk.all(actor, location).stream()
                .filter(DeviceSheet.OfBattery.class::isInstance)
                .map(one -> EnergyJson.BatteryJson.of((DeviceSheet.OfBattery) one))
                .toList();
    }

    @GetMapping("/meters")
    List<EnergyJson.MeterJson> meters(Actor actor, @PathVariable LocationId location) {
        return desk.all(actor, location).stream()
                .filter(DeviceSheet.OfMeter.class::isInstance)
                .map(one -> EnergyJson.MeterJson.of((DeviceSheet.OfMeter) one))
                .toList();
    }

    @PutMapping("/batteries/{id}")
    EnergyJson.BatteryJson save(
            Actor actor, @PathVariable LocationId location, @PathVariable UUID id, @RequestBody WantedBattery wanted) {
        save(actor, battery(location, id, wanted));
        return EnergyJson.BatteryJson.of((DeviceSheet.OfBattery) find(actor, location, id));
    }

    @PutMapping("/meters/{id}")
    EnergyJson.MeterJson save(
            Actor actor, @PathVariable LocationId location, @PathVariable UUID id, @RequestBody WantedMeter wanted) {
        save(actor, meter(location, id, wanted));
        return EnergyJson.MeterJson.of((DeviceSheet.OfMeter) find(actor, location, id));
    }

    /** Asks it once, saved or not; waits for the answer. */
    @PostMapping("/batteries/{id}/test")
    EnergyJson.Tried test(
            Actor actor, @PathVariable LocationId location, @PathVariable UUID id, @RequestBody WantedBattery wanted) {
        return tried(desk.test(actor, battery(location, id, wanted)));
    }

    /** Asks it once, saved or not; waits for the answer. */
    @PostMapping("/meters/{id}/test")
    EnergyJson.Tried test(
            Actor actor, @PathVariable LocationId location, @PathVariable UUID id, @RequestBody WantedMeter wanted) {
        return tried(desk.test(actor, meter(location, id, wanted)));
    }

    /** What a battery says of its charge is believed from now on. */
    @PostMapping("/batteries/{id}/trust")
    EnergyJson.BatteryJson trust(Actor actor, @PathVariable LocationId location, @PathVariable UUID id) {
        if (!(find(actor, location, id).device() instanceof Battery battery)) {
            throw Refused.notFound("battery " + id);
        }
        desk.trust(actor, battery);
        return EnergyJson.BatteryJson.of((DeviceSheet.OfBattery) find(actor, location, id));
    }

    /** Per quarter of an hour, in the order of time. */
    @GetMapping({"/batteries/{id}/history", "/meters/{id}/history"})
    List<EnergyJson.Flow> history(
            Actor actor,
            @PathVariable LocationId location,
            @PathVariable UUID id,
            @RequestParam Instant from,
            @RequestParam Instant until) {
        return desk.history(actor, find(actor, location, id).device(), from, until).stream()
                .map(EnergyJson.Flow::of)
                .toList();
    }

    @DeleteMapping({"/batteries/{id}", "/meters/{id}"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable LocationId location, @PathVariable UUID id) {
        desk.remove(actor, find(actor, location, id).device());
    }

    private DeviceSheet find(Actor actor, LocationId location, UUID id) {
        return desk.find(actor, location, id).orElseThrow(() -> Refused.notFound("energy device " + id));
    }

    private void save(Actor actor, Device device) {
        switch (desk.save(actor, device)) {
            case Outcome.Saved _ -> {}
            case Outcome.NoSuchLocation _ -> throw Refused.notFound("location " + device.location());
            case Outcome.NameTaken _ -> throw Refused.conflict("name", "Another device of the location is called so.");
            case Outcome.NotCalled(String why) -> throw Refused.bad("connection", why);
        }
    }

    private static Battery battery(LocationId location, UUID id, WantedBattery wanted) {
        Checked checked = new Checked();
        String name = checked.text("name", wanted.name(), LONGEST);
        BigDecimal capacity = checked.needed("capacityKwh", wanted.capacityKwh());
        BigDecimal in = checked.needed("chargingKw", wanted.chargingKw());
        BigDecimal out = checked.needed("dischargingKw", wanted.dischargingKw());
        DeviceConnection connection = connection(checked, wanted.connection());
        checked.end();
        try {
            Rating rating = new Rating(
                    WattHours.ofKilo(capacity),
                    Watts.ofKilo(in.doubleValue()),
                    Watts.ofKilo(out.doubleValue()),
                    or(wanted.chargingEfficiency(), 0.95),
                    or(wanted.dischargingEfficiency(), 0.95),
                    wanted.wearPerKwh() == null ? BigDecimal.ZERO : wanted.wearPerKwh(),
                    or(wanted.reservePercent(), 10) / PER_CENT,
                    or(wanted.coldest(), 0),
                    or(wanted.hottest(), 45));
            return new Battery(new BatteryId(id), location, name, rating, connection);
        } catch (IllegalArgumentException impossible) {
            throw Refused.bad("capacityKwh", String.valueOf(impossible.getMessage()));
        }
    }

    private static Meter meter(LocationId location, UUID id, WantedMeter wanted) {
        Checked checked = new Checked();
        String name = checked.text("name", wanted.name(), LONGEST);
        MeterKind kind = checked.needed("kind", wanted.kind());
        DeviceConnection connection = connection(checked, wanted.connection());
        checked.end();
        return new Meter(new MeterId(id), location, name, kind, connection);
    }

    private static DeviceConnection connection(Checked checked, @Nullable Reach reach) {
        Reach its = checked.needed("connection", reach);
        return new DeviceConnection(
                checked.needed("connection.protocol", its.protocol()),
                checked.needed("connection.settings", its.settings()),
                its.secret() == null ? null : new Secret(its.secret()));
    }

    private static double or(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    private static EnergyJson.Tried tried(Trial trial) {
        return switch (trial) {
            case Trial.Told(var state) -> new EnergyJson.Tried(EnergyJson.Told.of(state), null, null);
            case Trial.Shown(var reading) ->
                new EnergyJson.Tried(null, reading.power().kilo(), null);
            case Trial.Failed(var contact) -> new EnergyJson.Tried(null, null, EnergyJson.Heard.of(contact));
        };
    }
}
