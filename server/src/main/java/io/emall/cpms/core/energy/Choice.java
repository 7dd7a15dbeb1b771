package io.emall.cpms.core.energy;

import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Watts;

/** Something a person decides instead of the plan (G7 to G9). */
public sealed interface Choice {

    /** What it is about; a newer choice about the same replaces the older. */
    String about();

    /** Buy from this DSO. */
    record Supplier(DsoId dso) implements Choice {
        @Override
        public String about() {
            return "supplier";
        }
    }

    /** What a battery is to do. */
    record BatteryUse(BatteryId battery, Use use) implements Choice {
        @Override
        public String about() {
            return "battery " + battery;
        }
    }

    /** What to do with a battery's energy. */
    enum Use {
        /** Fill it. */
        STORE,
        /** Let the cars have it. */
        USE,
        /** Leave it as it is. */
        HOLD
    }

    /** Keep at least this much in a battery, in percent of what it can hold. */
    record Reserve(BatteryId battery, int percent) implements Choice {
        public Reserve {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a reserve is 0 to 100 percent");
            }
        }

        @Override
        public String about() {
            return "reserve " + battery;
        }
    }

    /** Take no more than this from the grid. */
    record SiteLimit(Watts limit) implements Choice {
        @Override
        public String about() {
            return "limit";
        }
    }

    /** Give an EVSE no more than this. */
    record EvseLimit(EvseUid evse, Watts limit) implements Choice {
        @Override
        public String about() {
            return "EVSE " + evse;
        }
    }
}
