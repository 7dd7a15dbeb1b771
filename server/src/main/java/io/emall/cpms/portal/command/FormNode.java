package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template draws: a field with its label, what was typed, and what is wrong with it. */
public sealed interface FormNode {

    String path();

    /**
     * @param kind which control: text, area, password, number, decimal, yesno, choice, moment, anything, vendor
     * @param hint what to know before typing, with its values
     * @param focus whether it is to be filled in next
     */
    record Leaf(
            String path,
            String label,
            boolean required,
            String kind,
            List<String> choices,
            Hint hint,
            String typed,
            @Nullable String problem,
            boolean focus)
            implements FormNode {
        public String shape() {
            return "leaf";
        }

        public String id() {
            return FormNode.id(path);
        }
    }

    /** A key of the message files; empty for none. */
    record Hint(String words, String low, String high) {
        static final Hint NONE = new Hint("", "", "");
    }

    /** @param there false while only the offer to add it is shown */
    record Group(
            String path,
            String label,
            boolean required,
            boolean there,
            List<FormNode> fields,
            @Nullable String problem) implements FormNode {
        public String shape() {
            return "group";
        }

        public String id() {
            return FormNode.id(path);
        }
    }

    /** @param more whether there is room for another element */
    record Many(
            String path,
            String label,
            boolean required,
            List<FormNode> elements,
            boolean more,
            @Nullable String problem)
            implements FormNode {
        public String shape() {
            return "many";
        }

        public String id() {
            return FormNode.id(path);
        }
    }

    private static String id(String path) {
        return "f-" + path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** A vendor's own fields are nothing for a form of ours; they are kept as they were written. */
    static boolean isVendors(FieldType.Group group) {
        return group.open();
    }

    static boolean isOptionalGroup(Field field) {
        return !field.required() && field.type() instanceof FieldType.Group group && !isVendors(group);
    }
}
