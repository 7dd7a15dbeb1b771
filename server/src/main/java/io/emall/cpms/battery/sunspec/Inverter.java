package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The AC side of an inverter, by model 701 or 101 to 103; where its points are differs. */
record Inverter(Model model, Points points) {

    /** Offsets of points, and the state that means fault. */
    private record Points(
            int watts,
            int wattsScale,
            int cabinet,
            int temperatureScale,
            int state,
            int fault,
            int alarms,
            int energy,
            int energyScale) {}

    private static final Points DER = new Points(8, 114, 34, 120, 2, 6, 4, 17, 118);
    private static final Points INVERTER = new Points(12, 13, 31, 35, 36, 7, 38, 22, 24);
    private static final List<String> ALARMS = List.of(
            "GROUND_FAULT",
            "DC_OVER_VOLT",
            "AC_DISCONNECT",
            "DC_DISCONNECT",
            "GRID_DISCONNECT",
            "CABINET_OPEN",
            "MANUAL_SHUTDOWN",
            "OVER_TEMP",
            "OVER_FREQUENCY",
            "UNDER_FREQUENCY",
            "AC_OVER_VOLT",
            "AC_UNDER_VOLT",
            "BLOWN_STRING_FUSE",
            "UNDER_TEMP",
            "MEMORY_LOSS",
            "HW_TEST_FAILURE",
            "MANUFACTURER_ALRM");

    static Inverter of(Model model) {
        return new Inverter(model, model.id() == 701 ? DER : INVERTER);
    }

    /** Positive is generated. */
    double watts() throws Failed {
        Double watts = model.signed(points.watts, points.wattsScale);
        if (watts == null) {
            throw new Failed(Failed.Kind.NONSENSE, "model " + model.id() + " does not tell the power");
        }
        return watts;
    }

    @Nullable
    Double temperature() throws Failed {
        return model.signed(points.cabinet, points.temperatureScale);
    }

    /** What it generated in Wh; zero if it does not count. */
    double energy() throws Failed {
        return model.id() == 701
                ? model.longCounter(points.energy, points.energyScale)
                : model.counter(points.energy, points.energyScale);
    }

    /** Events alone are no fault: an inverter that is shut down by hand has them too. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (model.is(points.state, points.fault)) {
            faults.add("FAULT");
            faults.addAll(model.bits(points.alarms, ALARMS));
        }
        return faults;
    }
}
