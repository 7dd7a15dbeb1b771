package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is wrong with a form, in the reader's language. */
@Component
class Sentences {
    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String of(String words, Object... values) {
        return messages.getMessage(words, values, LocaleContextHolder.getLocale());
    }

    Map<String, String> of(Map<String, Documents.Wrong> wrong) {
        Map<String, String> sentences = new LinkedHashMap<>();
        wrong.forEach(
                (path, why) -> sentences.put(path, of(why.words(), why.values().toArray())));
        return sentences;
    }

    /** What the rules of the station's version say themselves. */
    static Map<String, String> byPath(List<Problem> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach(problem -> sentences.putIfAbsent(problem.path(), problem.words()));
        return sentences;
    }
}
