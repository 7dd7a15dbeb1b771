package io.emall.sim.battery;

import java.time.Duration;

/** A battery with models 103 and 124. */
final class StorageUnit implements Unit {

    private static final int WATTS = 12;
    private static final int STATE = 36;
    private static final int MODE = 3;
    private static final int CHARGE = 6;
    private static final int OUT = 10;
    private static final int IN = 11;
    private static final int REVERTS = 13;
    private static final int BOTH = 3;
    private static final int RUNS = 4;

    private final SimBattery battery;
    private final Registers registers = new Registers();
    private final int inverter;
    private final int storage;

    StorageUnit(SimBattery battery) {
        this.battery = battery;
        registers.add(1, Common.points("Storage"));
        inverter = registers.add(103, inverter());
        storage = registers.add(124, storage(battery));
    }

    private static int[] inverter() {
        int[] points = Registers.points(50);
        points[WATTS + 1] = 1;
        points[31] = 250;
        points[35] = -1;
        points[STATE] = RUNS;
        points[38] = 0;
        points[39] = 0;
        return points;
    }

    private static int[] storage(SimBattery battery) {
        int[] points = Registers.points(24);
        points[0] = (int) (battery.strongest() / 10);
        points[MODE] = 0;
        points[OUT] = 10_000;
        points[IN] = 10_000;
        points[REVERTS] = 0;
        points[15] = 1;
        points[16] = 1;
        points[20] = -2;
        points[23] = -2;
        return points;
    }

    @Override
    public boolean isSilent() {
        return battery.is(SimBattery.Mood.SILENT);
    }

    @Override
    public synchronized Registers registers() {
        registers.set(inverter + WATTS, (int) Math.round(-battery.power() / 10));
        registers.set(inverter + 31, (int) Math.round(battery.temperature() * 10));
        registers.set(storage + CHARGE, (int) Math.round(battery.shownCharge() * 10_000));
        if (!battery.isTold()) {
            registers.set(storage + MODE, 0);
        }
        return registers;
    }

    @Override
    public synchronized void written(int address, int count) {
        if (address <= storage + OUT && address + count > storage + REVERTS) {
            battery.command(power(), Duration.ofSeconds(registers.get(storage + REVERTS)));
        } else if (registers.get(storage + MODE) != BOTH) {
            battery.release();
        }
    }

    /** Two bounds that leave one power: so much in, as much less than nothing out. */
    private double power() {
        double in = (short) registers.get(storage + IN) / 10_000.0;
        double out = (short) registers.get(storage + OUT) / 10_000.0;
        return out < 0 ? Math.min(in, -out) * battery.strongest() : -Math.min(out, -in) * battery.strongest();
    }
}
