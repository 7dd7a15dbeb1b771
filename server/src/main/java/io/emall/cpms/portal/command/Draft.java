package io.emall.cpms.portal.command;

import java.util.List;
import java.util.Map;

/** What a person has typed so far, in the form's shape. */
sealed interface Draft {
    record Text(String typed) implements Draft {}

    /** A group that is there, with those of its fields that are. */
    record Parts(Map<String, Draft> fields) implements Draft {}

    record Items(List<Draft> elements) implements Draft {}

    /** The element of this number stands at this path. */
    static String element(String path, int index) {
        return path + "[" + index + "]";
    }

    static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
