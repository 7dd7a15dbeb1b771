package io.emall.cpms.core.message;

import io.emall.cpms.core.message.JsonText.Items;
import io.emall.cpms.core.message.JsonText.Member;
import io.emall.cpms.core.message.JsonText.Members;
import io.emall.cpms.core.message.JsonText.Node;
import io.emall.cpms.core.message.JsonText.Value;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Collects which values of a text are covered up, and writes the text without them. */
final class Cover {
    static final String MASK = "****";

    private final TreeMap<Integer, Value> values = new TreeMap<>();
    private final TreeMap<Integer, String> instead = new TreeMap<>();

    /** Covers a value with other words; what must not stand in a JSON text becomes the plain mask. */
    void with(Value value, String words) {
        boolean plain = words.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\');
        values.put(value.from(), value);
        instead.put(value.from(), plain ? words : MASK);
    }

    /** Covers whatever stands in a part of the text. */
    void all(Node node) {
        switch (node) {
            case Value value -> with(value, MASK);
            case Items items -> items.all().forEach(this::all);
            case Members members -> members.all().forEach(member -> all(member.value()));
        }
    }

    /** Whether the text held nothing to cover. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    String over(String text) {
        StringBuilder covered = new StringBuilder(text.length());
        int done = 0;
        for (Value value : values.values()) {
            covered.append(text, done, value.from());
            covered.append('"').append(instead.get(value.from())).append('"');
            done = value.to();
        }
        return covered.append(text, done, text.length()).toString();
    }

    /**
     * Whether an object is about a setting of such a name: {@code key} in 1.6 (ChangeConfiguration, GetConfiguration),
     * {@code variable.name} in 2.x (SetVariables, GetVariables, NotifyReport, NotifyEvent).
     */
    static boolean isAbout(Members object, Predicate<String> name) {
        return object.all().stream().anyMatch(member -> switch (folded(member)) {
            case "key" -> member.value() instanceof Value value && name.test(value.text());
            case "variable" -> member.value() instanceof Members variable && isNamed(variable, name);
            default -> false;
        });
    }

    private static boolean isNamed(Members variable, Predicate<String> name) {
        return variable.all().stream()
                .anyMatch(member -> folded(member).equals("name")
                        && member.value() instanceof Value value
                        && name.test(value.text()));
    }

    /** Whether this is where such an object keeps the setting's value. */
    static boolean holdsTheValue(Member member) {
        return switch (folded(member)) {
            case "value", "attributevalue", "actualvalue", "variableattribute" -> true;
            default -> false;
        };
    }

    static String folded(Member member) {
        return member.name().toLowerCase(Locale.ROOT);
    }
}
