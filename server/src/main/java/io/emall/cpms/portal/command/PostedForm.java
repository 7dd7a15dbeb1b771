package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * A form as a browser sends it: texts by path, which optional parts and elements are there, and the one part that is to
 * be added or removed.
 */
record PostedForm(Map<String, String> texts, Set<String> there, String add, String remove, BlankForm blank) {
    /** Whoever needs more writes the document. */
    static final int MOST_ELEMENTS = 200;

    private static final String TEXT = "v.";
    private static final String ADD = "add:";
    private static final String REMOVE = "remove:";

    /** @param wish which button was pressed */
    static PostedForm of(MultiValueMap<String, String> fields, String wish, BlankForm blank) {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(TEXT)) {
                texts.put(name.substring(TEXT.length()), values.getFirst());
            }
        });
        return new PostedForm(
                texts,
                Set.copyOf(fields.getOrDefault("there", List.of())),
                after(ADD, wish),
                after(REMOVE, wish),
                blank);
    }

    private static String after(String start, String wish) {
        return wish.startsWith(start) ? wish.substring(start.length()) : "";
    }

    /** Whether only the form itself is to be changed. */
    boolean isChange() {
        return !add.isEmpty() || !remove.isEmpty();
    }

    Draft.Parts read(FieldType.Group form) {
        return parts(form, "");
    }

    private Draft.Parts parts(FieldType.Group group, String path) {
        Map<String, Draft> fields = new LinkedHashMap<>();
        for (Field field : group.fields()) {
            String at = Draft.field(path, field.name());
            if (isThere(field, at)) {
                fields.put(field.name(), value(field.type(), at));
            }
        }
        return new Draft.Parts(fields);
    }

    private boolean isThere(Field field, String path) {
        boolean optional = FormNode.isOptionalGroup(field);
        return !optional || !path.equals(remove) && (there.contains(path) || path.equals(add));
    }

    private Draft value(FieldType type, String path) {
        return switch (type) {
            case FieldType.Group group when FormNode.isVendors(group) -> text(path);
            case FieldType.Group group ->
                path.equals(add) && !there.contains(path) ? blank.of(group) : parts(group, path);
            case FieldType.Many many -> items(many, path);
            default -> text(path);
        };
    }

    private Draft items(FieldType.Many many, String path) {
        List<Draft> elements = new ArrayList<>();
        for (int i = 0; i < MOST_ELEMENTS && there.contains(Draft.element(path, i)); i++) {
            if (!Draft.element(path, i).equals(remove)) {
                elements.add(value(many.element(), Draft.element(path, i)));
            }
        }
        if (path.equals(add)) {
            elements.add(blank.element(many.element()));
        }
        return new Draft.Items(elements);
    }

    private Draft text(String path) {
        return new Draft.Text(texts.getOrDefault(path, "").replace("\r\n", "\n"));
    }
}
