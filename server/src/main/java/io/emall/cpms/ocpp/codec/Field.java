package io.emall.cpms.ocpp.codec;

import org.jspecify.annotations.Nullable;

/** One field of an object: the record's component of the same name. */
record Field(String name, int index, boolean required, Shape shape, RecordMaker maker) {

    @Nullable
    Object of(Object instance) {
        return maker.component(index, instance);
    }
}
