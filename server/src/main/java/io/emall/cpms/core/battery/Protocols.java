package io.emall.cpms.core.battery;

import io.emall.cpms.core.unit.Watts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The languages of devices that are spoken here. */
public final class Protocols {

    private final List<DeviceProtocol> all;

    public Protocols(List<DeviceProtocol> all) {
        this.all = List.copyOf(all);
    }

    public List<DeviceProtocol> all() {
        return all;
    }

    public Optional<DeviceProtocol> find(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The settings of that connection that cannot be meant; its protocol alone if nobody speaks it. */
    public List<String> wrong(DeviceConnection connection) {
        return find(connection.protocol())
                .map(protocol -> protocol.settings().stream()
                        .filter(setting -> !setting.takes(connection.settings().getOrDefault(setting.name(), "")))
                        .map(Setting::name)
                        .toList())
                .orElse(List.of("protocol"));
    }

    Answer<BatteryState> battery(DeviceConnection connection) {
        return ask(connection, protocol -> protocol.battery(connection));
    }

    Answer<MeterReading> meter(DeviceConnection connection, MeterKind kind) {
        return ask(connection, protocol -> protocol.meter(connection, kind));
    }

    Answer<Watts> set(DeviceConnection connection, SetPoint wanted) {
        return ask(connection, protocol -> protocol.set(connection, wanted));
    }

    Answer<Watts> release(DeviceConnection connection) {
        return ask(connection, protocol -> protocol.release(connection));
    }

    private <T> Answer<T> ask(DeviceConnection connection, Function<DeviceProtocol, Answer<T>> question) {
        return find(connection.protocol())
                .map(question)
                .orElseGet(
                        () -> new Answer.Refused<>("this server does not speak the protocol " + connection.protocol()));
    }
}
