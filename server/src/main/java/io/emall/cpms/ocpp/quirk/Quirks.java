package io.emall.cpms.ocpp.quirk;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Some quirks, tried on a whole payload. */
public final class Quirks {
    /** None. */
    public static final Quirks NONE = new Quirks(List.of());

    /** Words of the vendor's own. */
    public static final Quirks WORDS = new Quirks(List.of(new UnknownWord()));

    /** All that are known. In this order: what is a list first, what a value says before what it means, what is left over last. */
    public static final Quirks ALL = new Quirks(List.of(
            new ObjectForList(),
            new NullForNothing(),
            new UnknownFields(),
            new BlankNumber(),
            new NumberAsText(),
            new TextAsNumber(),
            new HzForHertz(),
            new UnknownSample(),
            new UnknownWord(),
            new NoSamples()));

    private final List<Quirk> quirks;

    private Quirks(List<Quirk> quirks) {
        this.quirks = quirks;
    }

    /** Whether nothing is tolerated. */
    public boolean isEmpty() {
        return quirks.isEmpty();
    }

    /**
     * Changes the payload in place.
     *
     * @return the names of the quirks that were found in it
     */
    public Set<String> mend(ObjectNode payload, FieldType.Group rules) {
        Set<String> found = new LinkedHashSet<>();
        for (Quirk quirk : quirks) {
            if (mend(quirk, payload, rules)) {
                found.add(quirk.name());
            }
        }
        return found;
    }

    private static boolean mend(Quirk quirk, ObjectNode object, FieldType.Group rules) {
        boolean found = quirk.mend(object, rules);
        for (Field field : rules.fields()) {
            found |= mend(quirk, object.path(field.name()), field.type());
        }
        return found;
    }

    private static boolean mend(Quirk quirk, JsonNode value, FieldType type) {
        boolean found = false;
        if (type instanceof FieldType.Group group && value instanceof ObjectNode object) {
            found = mend(quirk, object, group);
        } else if (type instanceof FieldType.Many many && value instanceof ArrayNode list) {
            for (JsonNode element : list) {
                found |= mend(quirk, element, many.element());
            }
        }
        return found;
    }
}
