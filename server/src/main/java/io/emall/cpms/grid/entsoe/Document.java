package io.emall.cpms.grid.entsoe;

import java.util.List;

/** What the platform answers. */
sealed interface Document {

    /** @param name of its root element */
    record Data(String name, List<Series> series) implements Document {}

    /** It has nothing to say, or refuses to. */
    record Acknowledgement(String code, String text) implements Document {

        private static final String NO_DATA = "999";

        /** The same code stands for "no data" and for what is wrong with a question; only the text tells. */
        boolean isNoData() {
            return code.equals(NO_DATA) && text.startsWith("No matching data found");
        }
    }
}
