package io.emall.sim.battery;

/** A device behind a Modbus server, by its unit id. */
interface Unit {

    boolean isSilent();

    /** Its registers as they are now. */
    Registers registers();

    /** Some of its registers were written. */
    default void written(int address, int count) {}
}
