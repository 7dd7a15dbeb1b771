package io.emall.cpms.ocpp.quirk;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is a word of the standard. */
final class Words {
    private Words() {}

    /** Something stands there that is none of the words. */
    static boolean isUnknown(JsonNode value, List<String> words) {
        return !value.isMissingNode() && !(value.isString() && words.contains(value.stringValue()));
    }
}
