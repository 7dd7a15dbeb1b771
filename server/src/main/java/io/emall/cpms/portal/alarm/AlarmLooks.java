package io.emall.cpms.portal.alarm;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmState;
import io.emall.cpms.core.alarm.Severity;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How alarms are named and coloured. */
@Component("alarmLooks")
public class AlarmLooks {
    private final MessageSource messages;

    AlarmLooks(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong: in the reader's words where we know the code, otherwise the code. */
    public String title(Alarm alarm) {
        return code(alarm.key().code());
    }

    /** As {@link #title}; a known code may be followed by a name. */
    public String code(String code) {
        String[] words = code.split(" ", 2);
        String named = words.length > 1 ? known(words[0], code) : code;
        return known(code, named.equals(code) ? code : named + ": " + words[1]);
    }

    private String known(String code, String otherwise) {
        String known = messages.getMessage("alarm.code." + code, null, otherwise, LocaleContextHolder.getLocale());
        return Objects.requireNonNullElse(known, otherwise);
    }

    public String colour(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "bad";
            case WARNING -> "busy";
            case NOTICE -> "held";
        };
    }

    /** As in {@code warn}, for the icon in a list of what needs somebody. */
    public String need(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "bad";
            case WARNING -> "warn";
            case NOTICE -> "todo";
        };
    }

    public String state(Alarm alarm) {
        return switch (alarm.state()) {
            case AlarmState.Open() -> "OPEN";
            case AlarmState.Acknowledged acknowledged -> "ACKNOWLEDGED";
            case AlarmState.Cleared cleared -> "CLEARED";
        };
    }

    public String stateColour(Alarm alarm) {
        return switch (alarm.state()) {
            case AlarmState.Open() -> "bad";
            case AlarmState.Acknowledged acknowledged -> "busy";
            case AlarmState.Cleared cleared -> "free";
        };
    }
}
