package io.emall.cpms.courier;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.notice.Notice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** A mail about alarms, in the reader's language: several that are due together are one mail. */
final class Letter {
    private static final String LINE = "\n";

    private final MessageSource texts;
    private final ZoneId zone;
    private final String portal;

    /**
     * @param zone whose clock is shown
     * @param portal where the portal is, without a slash at the end; empty if unknown
     */
    Letter(MessageSource texts, ZoneId zone, String portal) {
        this.texts = texts;
        this.zone = zone;
        this.portal = portal;
    }

    String subject(List<Notice> notices, Locale language) {
        Notice first = notices.getFirst();
        return notices.size() == 1
                ? text(language, "mail.alarm.subject." + first.occasion(), title(first.alarm(), language))
                : text(language, "mail.alarm.subject.many", notices.size(), title(first.alarm(), language));
    }

    String body(List<Notice> notices, Locale language) {
        return notices.stream()
                .map(notice -> paragraph(notice, language))
                .collect(Collectors.joining(LINE + LINE, "", LINE));
    }

    private String paragraph(Notice notice, Locale language) {
        Alarm alarm = notice.alarm();
        String head = text(language, "mail.alarm.subject." + notice.occasion(), title(alarm, language));
        String seen = text(
                language,
                "mail.alarm.seen",
                moment(alarm.firstSeen(), language),
                moment(alarm.lastSeen(), language),
                alarm.count());
        String link = portal.isEmpty() ? "" : portal + "/alarms/" + alarm.id() + LINE;
        return (head + LINE + line(alarm.words()) + line(alarm.detail()) + seen + LINE + link).strip();
    }

    private static String line(String text) {
        return text.isEmpty() ? "" : text + LINE;
    }

    /** {@code CP1 · 1/1 · Malfunction: GroundFailure (critical)}. */
    private String title(Alarm alarm, Locale language) {
        String place = alarm.key().place().isEmpty()
                ? text(language, "alarm.installation")
                : alarm.key().place();
        String evse = alarm.key().evse() == null ? "" : " · EVSE " + alarm.key().evse();
        return place + evse + " · " + text(language, "alarm.kind." + alarm.key().kind()) + ": "
                + alarm.key().code() + " (" + text(language, "alarm.severity." + alarm.severity()) + ")";
    }

    private String moment(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                        .withLocale(language)
                        .format(at.atZone(zone))
                + " " + zone.getId();
    }

    private String text(Locale language, String key, Object... values) {
        return texts.getMessage(key, values, language);
    }
}
