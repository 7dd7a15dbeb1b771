package io.emall.sim.battery;

/** A meter with model 203. */
final class MeterUnit implements Unit {

    private static final int WATTS = 16;

    private final SimMeter meter;
    private final Registers registers = new Registers();
    private final int points;

    MeterUnit(SimMeter meter) {
        this.meter = meter;
        registers.add(1, Common.points("Meter"));
        int[] fresh = Registers.points(105);
        fresh[20] = 1;
        fresh[52] = 0;
        points = registers.add(203, fresh);
    }

    @Override
    public boolean isSilent() {
        return meter.isSilent();
    }

    @Override
    public synchronized Registers registers() {
        registers.set(points + WATTS, (int) Math.round(meter.watts() / 10));
        return registers;
    }
}
