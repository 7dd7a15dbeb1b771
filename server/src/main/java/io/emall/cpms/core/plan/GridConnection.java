package io.emall.cpms.core.plan;

import io.emall.cpms.core.unit.Watts;

/**
 * How much may flow through a location's connection.
 *
 * @param importLimit W per step, zero or more
 * @param exportLimit W per step, zero or more
 */
public record GridConnection(Series importLimit, Series exportLimit) {

    public static GridConnection of(int count, Watts importLimit, Watts exportLimit) {
        return new GridConnection(Series.flat(count, importLimit.value()), Series.flat(count, exportLimit.value()));
    }
}
