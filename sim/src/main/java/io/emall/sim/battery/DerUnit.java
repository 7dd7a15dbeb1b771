package io.emall.sim.battery;

import java.time.Duration;

/** A battery with models 701, 704, 713 and 802. */
final class DerUnit implements Unit {

    private static final int LONGEST = 65_535;

    private final SimBattery battery;
    private final Registers registers = new Registers();
    private final int measured;
    private final int controls;
    private final int capacity;

    DerUnit(SimBattery battery) {
        this.battery = battery;
        registers.add(1, Common.points("DER"));
        measured = registers.add(701, measured());
        controls = registers.add(704, controls());
        capacity = registers.add(713, capacity(battery));
        registers.add(802, bank(battery));
    }

    private static int[] measured() {
        int[] points = Registers.points(153);
        points[2] = 3;
        points[4] = 0;
        points[5] = 0;
        points[114] = 1;
        points[120] = 0;
        return points;
    }

    private static int[] controls() {
        int[] points = Registers.points(57);
        points[20] = 0;
        points[21] = 1;
        points[22] = 0;
        points[23] = 0;
        points[28] = 0;
        points[29] = 0;
        points[30] = 0;
        points[53] = 0;
        return points;
    }

    private static int[] capacity(SimBattery battery) {
        int[] points = Registers.points(7);
        points[0] = (int) (battery.capacity() / 100);
        points[4] = 0;
        points[5] = 2;
        points[6] = -1;
        return points;
    }

    private static int[] bank(SimBattery battery) {
        int[] points = Registers.points(62);
        points[2] = (int) (battery.strongest() / 10);
        points[3] = (int) (battery.strongest() / 10);
        points[15] = 0;
        points[20] = 3;
        for (int at = 24; at < 32; at++) {
            points[at] = 0;
        }
        points[52] = 1;
        points[54] = 0;
        return points;
    }

    @Override
    public boolean isSilent() {
        return battery.is(SimBattery.Mood.SILENT);
    }

    @Override
    public synchronized Registers registers() {
        registers.set(measured + 8, (int) Math.round(-battery.power() / 10));
        registers.set(measured + 34, (int) Math.round(battery.temperature()));
        registers.set(capacity + 2, (int) Math.round(battery.shownCharge() * 1000));
        registers.set(controls + 20, battery.isTold() ? 1 : 0);
        return registers;
    }

    @Override
    public synchronized void written(int address, int count) {
        if (registers.get(controls + 20) != 1) {
            battery.release();
            return;
        }
        int watts = (registers.get(controls + 22) << 16) | registers.get(controls + 23);
        int seconds = registers.get(controls + 29) * (LONGEST + 1) + registers.get(controls + 30);
        battery.command(-watts, Duration.ofSeconds(seconds));
    }
}
