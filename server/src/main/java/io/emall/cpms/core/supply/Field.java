package io.emall.cpms.core.supply;

import java.util.List;

/**
 * Something a door must know of a DSO.
 *
 * @param choices the only possible values; empty for any
 * @param usual what it is if nobody says otherwise; empty for nothing
 */
public record Field(String name, Kind kind, boolean required, List<String> choices, String usual) {

    public Field {
        choices = List.copyOf(choices);
    }

    public enum Kind {
        TEXT,
        URL,
        NUMBER,
        SECRET
    }

    public static Field text(String name, boolean required) {
        return new Field(name, Kind.TEXT, required, List.of(), "");
    }

    public static Field url(String name, boolean required, String usual) {
        return new Field(name, Kind.URL, required, List.of(), usual);
    }

    public static Field secret(String name) {
        return new Field(name, Kind.SECRET, true, List.of(), "");
    }
}
