package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A device that says what the test wants, and remembers what it was told. */
final class ScriptedDevice implements DeviceProtocol {

    Answer<BatteryState> battery = new Answer.Unreachable<>("off");
    Answer<MeterReading> meter = new Answer.Unreachable<>("off");
    boolean deaf;
    final List<SetPoint> told = new ArrayList<>();
    int released;

    void says(double charge, double kilowatts, Instant at) {
        battery = new Answer.Answered<>(GivenBattery.told(charge, kilowatts, at));
    }

    List<Double> kilowatts() {
        return told.stream().map(one -> one.power().kilo()).toList();
    }

    Duration watchdog() {
        return told.getLast().validFor();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("url", Setting.Kind.URL, ""));
    }

    @Override
    public boolean hasSecret() {
        return true;
    }

    @Override
    public Optional<String> objection(DeviceConnection connection) {
        return connection.settings().getOrDefault("url", "").contains("forbidden")
                ? Optional.of("never")
                : Optional.empty();
    }

    @Override
    public Answer<BatteryState> battery(DeviceConnection connection) {
        return battery;
    }

    @Override
    public Answer<MeterReading> meter(DeviceConnection connection, MeterKind kind) {
        return meter;
    }

    @Override
    public Answer<Watts> set(DeviceConnection connection, SetPoint wanted) {
        told.add(wanted);
        return deaf ? new Answer.Unreachable<>("off") : new Answer.Answered<>(wanted.power());
    }

    @Override
    public Answer<Watts> release(DeviceConnection connection) {
        released++;
        return deaf ? new Answer.Unreachable<>("off") : new Answer.Answered<>(Watts.ZERO);
    }
}
