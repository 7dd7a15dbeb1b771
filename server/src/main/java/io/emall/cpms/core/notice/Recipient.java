package io.emall.cpms.core.notice;

import io.emall.cpms.core.alarm.Severity;
import java.net.URI;
import java.util.Locale;

/** Somebody, or some system, that is told of alarms. */
public sealed interface Recipient {

    RecipientId id();

    /** Milder alarms are not told. */
    Severity least();

    /** An address as people and the log of failures read it. */
    String name();

    Recipient withLeast(Severity severity);

    /** @param language in which the mail is written */
    record Mail(RecipientId id, String address, Severity least, Locale language) implements Recipient {

        @Override
        public String name() {
            return "mail " + address;
        }

        @Override
        public Mail withLeast(Severity severity) {
            return new Mail(id, address, severity, language);
        }
    }

    /** @param url to which signed JSON is posted */
    record Webhook(RecipientId id, URI url, Severity least) implements Recipient {

        @Override
        public String name() {
            return "webhook " + url;
        }

        @Override
        public Webhook withLeast(Severity severity) {
            return new Webhook(id, url, severity);
        }
    }
}
