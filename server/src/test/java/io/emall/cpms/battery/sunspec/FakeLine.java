package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Registers as a device has them, and what was written to them. */
final class FakeLine implements Line {

    final Map<Integer, Integer> registers = new HashMap<>();
    final List<String> written = new ArrayList<>();
    int reads;

    FakeLine at(int address, int... values) {
        for (int i = 0; i < values.length; i++) {
            registers.put(address + i, values[i] & 0xffff);
        }
        return this;
    }

    /** Marker, then models; each is its id and its points. */
    static FakeLine of(int base, int[]... models) {
        FakeLine line = new FakeLine().at(base, 0x5375, 0x6e53);
        int at = base + 2;
        for (int[] model : models) {
            line.at(at, model[0], model.length - 1).at(at + 2, Arrays.copyOfRange(model, 1, model.length));
            at += model.length + 1;
        }
        return line.at(at, 0xffff, 0);
    }

    BatteryReaderTest.Reading battery() {
        return new BatteryReaderTest.Reading(this);
    }

    @Override
    public int[] read(int address, int count) throws Failed {
        reads++;
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            Integer value = registers.get(address + i);
            if (value == null) {
                throw new Failed(Failed.Kind.REFUSED, "Modbus exception 2, ILLEGAL_DATA_ADDRESS");
            }
            found[i] = value;
        }
        return found;
    }

    @Override
    public void write(int address, int... values) {
        written.add(address + " " + Arrays.toString(values));
        at(address, values);
    }

    @Override
    public void close() {}
}
