package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.unit.Watts;

/** Control by model 704: active power in watts, positive is generated, with a time after which it is disabled. */
record DerControl(Line line, Model model) implements Control {

    private static final int ENABLED = 20;
    private static final int WATTS = 22;
    private static final int REVERTS = 29;
    private static final int SCALE = 53;
    private static final int IN_WATTS = 1;

    static boolean isIn(Model model) {
        return model.choice(ENABLED) != null && model.raw(WATTS) != 0x8000;
    }

    @Override
    public Watts set(SetPoint wanted) throws Failed {
        Control.needsWatchdog(model.raw(REVERTS) != 0xffff);
        int value = (int) (0 - wanted.power().value() / model.scale(SCALE));
        int seconds = (int) wanted.validFor().toSeconds();
        line.write(
                model.address(ENABLED),
                1,
                IN_WATTS,
                value >> 16,
                value & 0xffff,
                model.raw(24),
                model.raw(25),
                model.raw(26),
                model.raw(27),
                0,
                seconds >> 16,
                seconds & 0xffff);
        int[] taken = line.read(model.address(ENABLED), 4);
        if (taken[0] != 1) {
            throw new Failed(Failed.Kind.REFUSED, "the battery did not take over the set-point");
        }
        return new Watts(0 - ((taken[2] << 16) | taken[3]) * model.scale(SCALE));
    }

    @Override
    public void release() throws Failed {
        line.write(model.address(ENABLED), 0);
    }
}
