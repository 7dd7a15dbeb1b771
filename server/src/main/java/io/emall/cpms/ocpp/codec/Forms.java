package io.emall.cpms.ocpp.codec;

import io.emall.cpms.core.technical.FieldType;
import io.emall.cpms.core.technical.NameWords;
import java.util.List;
import java.util.regex.Pattern;

/** The forms of records: what a shape checks is what its form says. */
final class Forms {
    private static final Pattern SECRET = Pattern.compile("(?i).*passw(or)?d.*|simPin");

    private Forms() {}

    static FieldType.Group of(RecordShape shape) {
        List<io.emall.cpms.core.technical.Field> fields =
                shape.fields().stream().map(Forms::field).toList();
        return new FieldType.Group(fields, shape.isOpen());
    }

    private static io.emall.cpms.core.technical.Field field(Field field) {
        return new io.emall.cpms.core.technical.Field(
                field.name(),
                NameWords.of(field.name()),
                field.required(),
                SECRET.matcher(field.name()).matches(),
                type(field.shape()));
    }

    private static FieldType type(Shape shape) {
        return switch (shape) {
            case TextShape(int min, int max) -> new FieldType.Text(min, max);
            case IntegerShape(var holder, long min, long max) -> new FieldType.Whole(min, max);
            case DecimalShape(long min, long max, int decimals) -> new FieldType.Decimal(min, max, decimals);
            case BooleanShape() -> new FieldType.YesNo();
            case EnumShape<?> choice -> new FieldType.Choice(choice.texts());
            case WordShape(var words) -> new FieldType.Choice(words);
            case InstantShape() -> new FieldType.Moment();
            case ListShape(Shape element, int min, int max) -> new FieldType.Many(type(element), min, max);
            case RecordShape group -> of(group);
            case AnyShape() -> new FieldType.Anything();
        };
    }
}
