package io.emall.cpms.portal.supply;

import io.emall.cpms.core.supply.Objection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What was typed, for showing it again with what is wrong beside each field. */
@Component
class Retyped {
    private final MessageSource messages;

    Retyped(MessageSource messages) {
        this.messages = messages;
    }

    /** Several values of one field, as boxes that are ticked send them, become words. */
    static Map<String, String> flat(MultiValueMap<String, String> form) {
        return form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(" ", field.getValue())));
    }

    /** By field. */
    Map<String, String> wrong(List<Objection> objections) {
        Map<String, String> wrong = new LinkedHashMap<>();
        objections.forEach(
                objection -> wrong.merge(objection.field(), words(objection), (one, more) -> one + " " + more));
        return wrong;
    }

    String words(Objection objection) {
        Object[] detail = {objection.detail()};
        return messages.getMessage("dso.wrong." + objection.fault(), detail, LocaleContextHolder.getLocale());
    }

    /** A secret is never sent back. */
    static Map<String, String> without(Map<String, String> typed, Function<String, Boolean> isSecret) {
        return typed.entrySet().stream()
                .filter(field -> !isSecret.apply(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
