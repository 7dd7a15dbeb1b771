package io.emall.cpms.portal.alarm;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.notice.RecipientDesk;
import io.emall.cpms.core.notice.RecipientDesk.Outcome;
import io.emall.cpms.portal.frame.Typed;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed to add somebody who is told of alarms. */
record RecipientForm(
        @Nullable String channel,
        @Nullable String address,
        @Nullable String least,
        @Nullable String language) {

    /** How somebody is told. */
    enum Channel {
        MAIL,
        WEBHOOK
    }

    static final RecipientForm EMPTY = new RecipientForm(Channel.MAIL.name(), null, Severity.CRITICAL.name(), "en");
    static final List<String> LANGUAGES = List.of("en", "it");
    private static final int LONGEST = 250;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,185}");

    /** Null if something typed is wrong, which is noted. */
    @Nullable
    Outcome add(RecipientDesk desk, Actor actor, Typed typed) {
        Channel way = typed.as("channel", channel, Channel::valueOf, "typed.notachoice");
        Severity severity = typed.as("least", least, Severity::valueOf, "typed.notachoice");
        String where = typed.text("address", address, LONGEST);
        if (!typed.good() || way == null || severity == null) {
            return null;
        }
        return way == Channel.MAIL
                ? mail(desk, actor, typed, where, severity)
                : webhook(desk, actor, typed, where, severity);
    }

    private @Nullable Outcome mail(RecipientDesk desk, Actor actor, Typed typed, String where, Severity severity) {
        if (!MAIL.matcher(where).matches()) {
            typed.bad("address", "recipient.notmail");
            return null;
        }
        return desk.addMail(actor, where, severity, "it".equals(language) ? Locale.ITALIAN : Locale.ENGLISH);
    }

    private static @Nullable Outcome webhook(
            RecipientDesk desk, Actor actor, Typed typed, String where, Severity severity) {
        URI url = typed.as("address", where, URI::create, "typed.notaurl");
        return url == null ? null : desk.addWebhook(actor, url, severity);
    }
}
