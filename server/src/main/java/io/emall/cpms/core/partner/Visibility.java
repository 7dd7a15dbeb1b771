package io.emall.cpms.core.partner;

import io.emall.cpms.core.unit.LocationId;
import java.util.Set;

/** Which of our locations a partner may see. */
public sealed interface Visibility {

    default boolean isAll() {
        return this instanceof All;
    }

    /** Every published one, also those that come. */
    record All() implements Visibility {}

    /** Only these, and of these only what is published. */
    record Chosen(Set<LocationId> locations) implements Visibility {}
}
