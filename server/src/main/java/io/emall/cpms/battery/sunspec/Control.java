package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;
import io.emall.cpms.core.battery.SetPoint;
import io.emall.cpms.core.unit.Watts;
import java.util.Optional;

/** Tells a battery what to do, in one of the models for it. */
interface Control {

    /** @return what the battery took over */
    Watts set(SetPoint wanted) throws Failed;

    void release() throws Failed;

    /** Model 704 if the battery has its set-point, else 124. */
    static Control of(Models models) throws Failed {
        Optional<Model> local = models.find(Models.BATTERY);
        if (local.isPresent() && local.get().is(15, 1)) {
            throw new Failed(Failed.Kind.REFUSED, "the battery is under local control (model 802)");
        }
        Optional<Model> controls = models.find(Models.CONTROLS).filter(DerControl::isIn);
        if (controls.isPresent()) {
            return new DerControl(models.line(), controls.get());
        }
        Optional<Model> storage = models.find(Models.STORAGE);
        if (storage.isPresent()) {
            return new StorageControl(models.line(), storage.get(), models.find(Models.BATTERY));
        }
        throw new Failed(Failed.Kind.REFUSED, "the device has no model 704 or 124 to control it by");
    }

    /** Without one, a battery would go on for ever if we were gone. */
    static void needsWatchdog(boolean has) throws Failed {
        if (!has) {
            throw new Failed(
                    Failed.Kind.REFUSED, "the battery has no time after which it reverts, so it is told nothing");
        }
    }
}
