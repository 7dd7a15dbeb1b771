package io.emall.cpms.core.firmware;

/** Hears how updates go, to raise an alarm for one that failed. */
@FunctionalInterface
public interface UpdateAlarms {

    /** An update's state has changed. */
    void changed(FirmwareUpdate update);
}
