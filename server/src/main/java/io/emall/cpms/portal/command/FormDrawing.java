package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws a draft for a template.
 *
 * @param problems sentences by path
 * @param added the path of what was just added, to be filled in next
 */
record FormDrawing(Map<String, String> problems, String added) {
    /** Longer texts get room for lines. */
    private static final int LINE = 200;

    private static final int MOST_SHOWN = Integer.MAX_VALUE - 1;

    List<FormNode> of(FieldType.Group form, Draft.Parts draft) {
        return fields(form, draft, "");
    }

    private List<FormNode> fields(FieldType.Group group, Draft.Parts draft, String path) {
        return group.fields().stream()
                .map(field ->
                        node(field, field.type(), draft.fields().get(field.name()), Draft.field(path, field.name())))
                .toList();
    }

    private FormNode node(Field field, FieldType type, @Nullable Draft draft, String path) {
        return switch (type) {
            case FieldType.Group group when !FormNode.isVendors(group) -> group(field, group, draft, path);
            case FieldType.Many many -> many(field, many, draft, path);
            default -> leaf(field, type, draft instanceof Draft.Text(String typed) ? typed : "", path);
        };
    }

    private FormNode group(Field field, FieldType.Group group, @Nullable Draft draft, String path) {
        boolean there = field.required() || draft instanceof Draft.Parts;
        Draft.Parts parts = draft instanceof Draft.Parts some ? some : new Draft.Parts(Map.of());
        List<FormNode> fields = there ? fields(group, parts, path) : List.of();
        return new FormNode.Group(path, field.label(), field.required(), there, fields, problems.get(path));
    }

    private FormNode many(Field field, FieldType.Many many, @Nullable Draft draft, String path) {
        List<FormNode> nodes = new ArrayList<>();
        if (draft instanceof Draft.Items(List<Draft> elements)) {
            for (Draft element : elements) {
                String at = Draft.element(path, nodes.size());
                boolean isNew = path.equals(added) && nodes.size() == elements.size() - 1;
                FormDrawing drawing = isNew ? new FormDrawing(problems, at) : path.equals(added) ? plain() : this;
                nodes.add(drawing.node(element(field, many, nodes.size()), many.element(), element, at));
            }
        }
        boolean more = nodes.size() < Math.min(many.max(), PostedForm.MOST_ELEMENTS);
        return new FormNode.Many(path, field.label(), field.required(), nodes, more, problems.get(path));
    }

    private FormNode leaf(Field field, FieldType type, String typed, String path) {
        return new FormNode.Leaf(
                path,
                field.label(),
                field.required(),
                field.secret() ? "password" : kind(type),
                type instanceof FieldType.Choice(List<String> values) ? values : List.of(),
                hint(type),
                typed,
                problems.get(path),
                isNext(path));
    }

    private static Field element(Field list, FieldType.Many many, int index) {
        return new Field(list.name(), list.label() + " " + (index + 1), true, list.secret(), many.element());
    }

    private FormDrawing plain() {
        return new FormDrawing(problems, "");
    }

    /** What was added, or what lies in it: a browser goes to the first of these. */
    private boolean isNext(String path) {
        return !added.isEmpty() && (path.equals(added) || path.startsWith(added + ".") || path.startsWith(added + "["));
    }

    private static String kind(FieldType type) {
        return switch (type) {
            case FieldType.Text(int min, int max) -> max > LINE ? max == Integer.MAX_VALUE ? "text" : "area" : "text";
            case FieldType.Whole whole -> "number";
            case FieldType.Decimal decimal -> "decimal";
            case FieldType.YesNo() -> "yesno";
            case FieldType.Choice choice -> "choice";
            case FieldType.Moment() -> "moment";
            case FieldType.Anything() -> "anything";
            case FieldType.Group group -> "vendor";
            case FieldType.Many many -> throw new IllegalStateException("a list is no leaf");
        };
    }

    private static FormNode.Hint hint(FieldType type) {
        return switch (type) {
            case FieldType.Text(int min, int max) when max < MOST_SHOWN -> hint("typed.toolong", max);
            case FieldType.Whole(long min, long max) -> bounds(min, max);
            case FieldType.Decimal(long min, long max, int decimals)
            when decimals < MOST_SHOWN -> hint("commands.decimals", decimals);
            case FieldType.Decimal(long min, long max, int decimals) -> bounds(min, max);
            case FieldType.Anything() -> hint("commands.anything", 0);
            default -> FormNode.Hint.NONE;
        };
    }

    private static FormNode.Hint bounds(long min, long max) {
        boolean low = min > Integer.MIN_VALUE;
        boolean high = max < Integer.MAX_VALUE;
        if (low && high) {
            return new FormNode.Hint("typed.outofrange", Long.toString(min), Long.toString(max));
        }
        return low ? hint("commands.atleast", min) : high ? hint("commands.atmost", max) : FormNode.Hint.NONE;
    }

    private static FormNode.Hint hint(String words, long value) {
        return new FormNode.Hint(words, Long.toString(value), "");
    }
}
