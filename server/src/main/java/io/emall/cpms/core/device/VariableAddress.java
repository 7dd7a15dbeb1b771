package io.emall.cpms.core.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a variable of a station. Written {@code Component[instance]@evse.connector/Variable[instance]}, where all but
 * the variable's name may be missing: {@code Connector@1.2/AvailabilityState}, {@code HeartbeatInterval}.
 *
 * @param component null where a station has a flat list of keys
 */
public record VariableAddress(
        @Nullable String component,
        @Nullable String componentInstance,
        @Nullable Integer evse,
        @Nullable Integer connector,
        String variable,
        @Nullable String instance) {

    private static final int LONGEST = 400;
    private static final String NAME = "((?:[^\\\\/\\[\\]@]|\\\\.)+)";
    private static final Pattern WRITTEN = Pattern.compile("(?:" + NAME + "(?:\\[" + NAME
            + "])?(?:@(-?\\d{1,9})(?:\\.(-?\\d{1,9}))?)?/)?" + NAME + "(?:\\[" + NAME + "])?");

    /** A key of a flat list. */
    public static VariableAddress ofKey(String key) {
        return new VariableAddress(null, null, null, null, key, null);
    }

    /** @throws IllegalArgumentException if it is not written like an address */
    public static VariableAddress parse(String text) {
        Matcher its = WRITTEN.matcher(text);
        if (text.length() > LONGEST || !its.matches()) {
            throw new IllegalArgumentException("Written like Component/Variable or like Key");
        }
        return new VariableAddress(
                plain(its.group(1)),
                plain(its.group(2)),
                number(its.group(3)),
                number(its.group(4)),
                String.valueOf(plain(its.group(5))),
                plain(its.group(6)));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static @Nullable String plain(@Nullable String escaped) {
        return escaped == null ? null : escaped.replaceAll("\\\\(.)", "$1");
    }

    private static String escaped(String name) {
        return name.replaceAll("[\\\\/\\[\\]@]", "\\\\$0");
    }

    private static String instance(@Nullable String instance) {
        return instance == null ? "" : "[" + escaped(instance) + "]";
    }

    /** The component with its EVSE, as people read it; empty for a flat key. */
    public String where() {
        if (component == null) {
            return "";
        }
        String place = evse == null ? "" : "@" + evse + (connector == null ? "" : "." + connector);
        return escaped(component) + instance(componentInstance) + place;
    }

    /** The variable with its instance. */
    public String what() {
        return escaped(variable) + instance(instance);
    }

    @Override
    public String toString() {
        return component == null ? what() : where() + "/" + what();
    }
}
