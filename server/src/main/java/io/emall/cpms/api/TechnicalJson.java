package io.emall.cpms.api;

import io.emall.cpms.core.technical.CommandDescription;
import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import io.emall.cpms.core.technical.Sent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Technical commands as they travel. */
final class TechnicalJson {
    private TechnicalJson() {}

    /** @param area what it is about; commands of one area belong together */
    record Description(String name, String area, String title, String sentence, List<Value> fields) {
        static Description of(CommandDescription command) {
            return new Description(
                    command.name(),
                    command.area(),
                    command.title(),
                    command.sentence(),
                    command.form().fields().stream().map(Value::of).toList());
        }
    }

    /** What sort of value it is. */
    enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        YES_NO,
        CHOICE,
        MOMENT,
        GROUP,
        LIST,
        ANYTHING
    }

    /**
     * A field, or an element of a list.
     *
     * @param name absent for an element
     * @param min the least: characters of a text, elements of a list, or the number itself
     * @param max the most, likewise; absent if there is no limit
     * @param decimals how many digits after the point
     * @param open GROUP: takes a vendor's own fields too
     */
    record Value(
            @Nullable String name,
            @Nullable String label,
            boolean required,
            boolean secret,
            Type type,
            @Nullable Long min,
            @Nullable Long max,
            @Nullable Integer decimals,
            @Nullable List<String> choices,
            @Nullable List<Value> fields,
            @Nullable Boolean open,
            @Nullable Value element) {

        static Value of(Field field) {
            return of(field, field.type());
        }

        private static Value of(@Nullable Field field, FieldType type) {
            return switch (type) {
                case FieldType.Text(int min, int max) -> bounds(field, Type.TEXT, (long) min, most(max), null);
                case FieldType.Whole(long min, long max) -> bounds(field, Type.WHOLE, least(min), most(max), null);
                case FieldType.Decimal(long min, long max, int decimals) ->
                    bounds(
                            field,
                            Type.DECIMAL,
                            least(min),
                            most(max),
                            decimals == Integer.MAX_VALUE ? null : Integer.valueOf(decimals));
                case FieldType.YesNo() -> bounds(field, Type.YES_NO, null, null, null);
                case FieldType.Moment() -> bounds(field, Type.MOMENT, null, null, null);
                case FieldType.Anything() -> bounds(field, Type.ANYTHING, null, null, null);
                case FieldType.Choice(var values) ->
                    made(field, Type.CHOICE, null, null, null, values, null, null, null);
                case FieldType.Group(var fields, boolean open) ->
                    made(
                            field,
                            Type.GROUP,
                            null,
                            null,
                            null,
                            null,
                            fields.stream().map(Value::of).toList(),
                            open,
                            null);
                case FieldType.Many(FieldType element, int min, int max) ->
                    made(field, Type.LIST, (long) min, most(max), null, null, null, null, of(null, element));
            };
        }

        private static Value bounds(
                @Nullable Field field, Type type, @Nullable Long min, @Nullable Long max, @Nullable Integer decimals) {
            return made(field, type, min, max, decimals, null, null, null, null);
        }

        private static Value made(
                @Nullable Field field,
                Type type,
                @Nullable Long min,
                @Nullable Long max,
                @Nullable Integer decimals,
                @Nullable List<String> choices,
                @Nullable List<Value> fields,
                @Nullable Boolean open,
                @Nullable Value element) {
            String name = field == null ? null : field.name();
            String label = field == null ? null : field.label();
            boolean required = field == null || field.required();
            boolean secret = field != null && field.secret();
            return new Value(name, label, required, secret, type, min, max, decimals, choices, fields, open, element);
        }

        private static @Nullable Long least(long min) {
            return min == Long.MIN_VALUE ? null : Long.valueOf(min);
        }

        private static @Nullable Long most(long max) {
            return max == Long.MAX_VALUE ? null : Long.valueOf(max);
        }

        private static @Nullable Long most(int max) {
            return max == Integer.MAX_VALUE ? null : Long.valueOf(max);
        }
    }

    /** How it ended. */
    enum Outcome {
        WAITING,
        ANSWERED,
        OFFLINE,
        NO_ANSWER,
        FAILED
    }

    /**
     * A command that was sent; secrets are left out.
     *
     * @param status the answer's own word, such as Accepted
     * @param code FAILED: the error's
     */
    record SentCommand(
            UUID id,
            String name,
            Instant at,
            String who,
            Object document,
            Outcome outcome,
            @Nullable String status,
            @Nullable Object answer,
            @Nullable String code,
            @Nullable String words,
            @Nullable Instant endedAt) {
        static SentCommand of(Sent sent, JsonMapper json) {
            return switch (sent.result()) {
                case null -> of(sent, json, Outcome.WAITING, null, null, null);
                case CommandResult.Answered(var answer, var status) ->
                    of(sent, json, Outcome.ANSWERED, status, json.readValue(answer, Object.class), null);
                case CommandResult.Offline() -> of(sent, json, Outcome.OFFLINE, null, null, null);
                case CommandResult.NoAnswer() -> of(sent, json, Outcome.NO_ANSWER, null, null, null);
                case CommandResult.Failed failed -> of(sent, json, Outcome.FAILED, null, null, failed);
            };
        }

        private static SentCommand of(
                Sent sent,
                JsonMapper json,
                Outcome outcome,
                @Nullable String status,
                @Nullable Object answer,
                CommandResult.@Nullable Failed failed) {
            return new SentCommand(
                    sent.id(),
                    sent.name(),
                    sent.at(),
                    sent.who(),
                    json.readValue(sent.document(), Object.class),
                    outcome,
                    status,
                    answer,
                    failed == null ? null : failed.code(),
                    failed == null ? null : failed.words(),
                    sent.endedAt());
        }
    }
}
