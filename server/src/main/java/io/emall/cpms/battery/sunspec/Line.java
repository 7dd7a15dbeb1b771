package io.emall.cpms.battery.sunspec;

import io.emall.cpms.battery.Failed;

/** The registers of one device. */
interface Line extends AutoCloseable {

    /** @param count at most 125 */
    int[] read(int address, int count) throws Failed;

    void write(int address, int... values) throws Failed;

    @Override
    void close();
}
