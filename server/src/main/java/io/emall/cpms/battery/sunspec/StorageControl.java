package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.unit.Watts;
import java.util.Optional;

/**
 * Control by model 124. Its two rates are bounds: at most so much in, at most so much out. A bound of one below zero is a
 * demand of the other, so that both together leave one power: charging with 30 % is "in 30 %, out -30 %".
 */
record StorageControl(Line line, Model model, Optional<Model> battery) implements Control {

    private static final int MODE = 3;
    private static final int OUT = 10;
    private static final int WINDOW = 12;
    private static final int REVERTS = 13;
    private static final int SOURCE = 15;
    private static final int RATE_SCALE = 23;
    private static final int BOTH = 3;
    private static final int FROM_GRID = 1;
    private static final int LONGEST = 65_534;
    private static final double HUNDRED = 100;

    @Override
    public Watts set(SetPoint wanted) throws Failed {
        Control.needsWatchdog(model.choice(REVERTS) != null);
        boolean charges = wanted.power().value() > 0;
        double reference = charges ? charging() : discharging();
        double rate = Math.min(HUNDRED, Math.abs(wanted.power().value()) / reference * HUNDRED);
        int steps = (int) Math.min(Short.MAX_VALUE, rate / model.scale(RATE_SCALE));
        int window = model.choice(WINDOW) == null ? 0xffff : 0;
        if (charges && model.choice(SOURCE) != null && !model.is(SOURCE, FROM_GRID)) {
            line.write(model.address(SOURCE), FROM_GRID);
        }
        int seconds = (int) Math.min(LONGEST, wanted.validFor().toSeconds());
        line.write(model.address(OUT), charges ? -steps : steps, charges ? steps : -steps, window, seconds);
        line.write(model.address(MODE), BOTH);
        int[] taken = line.read(model.address(MODE), 9);
        if (taken[0] != BOTH) {
            throw new Failed(Failed.Kind.REFUSED, "the battery did not take over the set-point");
        }
        double out = (short) taken[OUT - MODE] * model.scale(RATE_SCALE) / HUNDRED;
        return new Watts(0 - out * reference);
    }

    @Override
    public void release() throws Failed {
        line.write(model.address(MODE), 0);
    }

    private double charging() throws Failed {
        Double most = model.unsigned(0, 16);
        if (most == null || most <= 0) {
            throw new Failed(Failed.Kind.NONSENSE, "model 124 does not tell its full charging power (WChaMax)");
        }
        return most;
    }

    private double discharging() throws Failed {
        Double most = battery.isPresent() ? battery.get().unsigned(3, 52) : null;
        return most == null || most <= 0 ? charging() : most;
    }
}
