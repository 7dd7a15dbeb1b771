package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form nobody has typed in: what is needed is there, with a proposal where there is an obvious one. */
record BlankForm(Instant now, ZoneId zone) {
    private static final int NUMBERS = 0x3fff_ffff;
    /** A number that must be this high is any that was not used before. */
    private static final long ANY_ABOVE = 1_000_000;

    Draft.Parts of(FieldType.Group group) {
        Map<String, Draft> fields = new LinkedHashMap<>();
        group.fields().stream().filter(Field::required).forEach(field -> fields.put(field.name(), proposal(field)));
        return new Draft.Parts(fields);
    }

    Draft element(FieldType type) {
        return switch (type) {
            case FieldType.Group group -> of(group);
            case FieldType.Many many -> new Draft.Items(List.of(element(many.element())));
            default -> new Draft.Text("");
        };
    }

    private Draft proposal(Field field) {
        return switch (field.type()) {
            case FieldType.Moment moment -> new Draft.Text(Moments.typed(now, zone));
            case FieldType.Whole(long min, long max)
            when min > ANY_ABOVE || field.name().equals("requestId") ->
                new Draft.Text(Long.toString(Math.max(min, 0) + (now.getEpochSecond() & NUMBERS)));
            default -> element(field.type());
        };
    }
}
