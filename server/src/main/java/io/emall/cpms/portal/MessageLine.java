package io.emall.cpms.portal;

import io.emall.cpms.core.message.Message;
import io.emall.cpms.core.message.Messages;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message in a list.
 *
 * @param result the word for how it ended, and its colour beside it
 * @param words the beginning of what was said
 * @param error the code of a refusal
 * @param millis from the call to its answer
 */
record MessageLine(
        String key,
        Message message,
        String result,
        String colour,
        String words,
        @Nullable String error,
        long millis) {
    private static final int LONGEST = 240;
    private static final Pattern ERROR = Pattern.compile("\\s*\\[\\s*4\\s*,\\s*\"[^\"]*\"\\s*,\\s*\"([^\"]*)\"");

    static MessageLine of(Messages.Entry entry) {
        Message message = entry.message();
        String result = result(message);
        return new MessageLine(
                entry.key(), message, result, colour(result), words(message), error(message), millis(message));
    }

    private static String result(Message message) {
        if (message.refused()) {
            return "refused";
        }
        if (message.answer() != null) {
            return "answered";
        }
        return message.kind() == Message.Kind.CALL ? "unanswered" : "alone";
    }

    private static String colour(String result) {
        return switch (result) {
            case "answered" -> "free";
            case "refused" -> "bad";
            case "unanswered" -> "busy";
            default -> "none";
        };
    }

    /** Without type, id and action, which stand beside it. */
    private static String words(Message message) {
        String call = message.call();
        String head = "\"" + message.action() + "\",";
        int start = message.action() == null ? -1 : call.indexOf(head);
        String words = start < 0 ? call : call.substring(start + head.length()).replaceAll("]\\s*$", "");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static @Nullable String error(Message message) {
        String answer = message.answer();
        Matcher refusal = ERROR.matcher(answer == null ? "" : answer);
        return refusal.lookingAt() ? refusal.group(1) : null;
    }

    private static long millis(Message message) {
        return message.answeredAt() == null
                ? 0
                : Duration.between(message.at(), message.answeredAt()).toMillis();
    }
}
