package io.emall.cpms.certification;

import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.sim.socket.Frame;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reading and changing what a station holds, in every version. */
abstract class ConfigurationCase<S extends SimStation> extends CertificationCase<S> {
    private final DoorOnDatabase cpms;

    ConfigurationCase(DoorOnDatabase cpms, Function<StationAddress, S> factory) {
        super(cpms, factory);
        this.cpms = cpms;
    }

    final void read() {
        cpms.deviceDesk.read(DoorOnDatabase.ADMINISTRATOR, id);
        DoorOnDatabase.await("all of it", () -> cpms.store
                .devices
                .reading(id)
                .filter(its -> !its.isUnderWay())
                .isPresent());
    }

    /** What we know the variable to be. */
    final String value(String variable) {
        return String.valueOf(cpms.store.devices.find(id, List.of(VariableAddress.parse(variable))).stream()
                .findFirst()
                .map(DeviceVariable::value)
                .orElse("untold"));
    }

    final List<Changed.Result> change(String... pairs) {
        List<Wanted> wanted = Stream.of(pairs)
                .map(pair -> pair.split("="))
                .map(pair -> new Wanted(VariableAddress.parse(pair[0]), pair[1]))
                .toList();
        return cpms.deviceDesk.change(DoorOnDatabase.ADMINISTRATOR, id, wanted).stream()
                .map(Changed::result)
                .toList();
    }

    /** The payloads of all our calls of that action. */
    final List<String> asked(String action) {
        return station.journal().received(action).stream()
                .map(Frame::payload)
                .map(Object::toString)
                .toList();
    }
}
