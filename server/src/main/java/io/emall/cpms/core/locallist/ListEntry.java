package io.emall.cpms.core.locallist;

import io.emall.cpms.core.unit.TokenUid;
import org.jspecify.annotations.Nullable;

/**
 * A token that a station may accept without asking.
 *
 * @param type OCPI's word for the kind of token
 * @param group whose members may end each other's sessions
 */
public record ListEntry(
        TokenUid token, String type, @Nullable String group) {

    /** What must be sent again when it changes. */
    String print() {
        return type + "|" + (group == null ? "" : group);
    }
}
