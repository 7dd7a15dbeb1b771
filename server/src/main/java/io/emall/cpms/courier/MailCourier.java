package io.emall.cpms.courier;

import io.emall.cpms.core.notice.Couriers.Outcome;
import io.emall.cpms.core.notice.Notice;
import io.emall.cpms.core.notice.Recipient;
import io.emall.cpms.net.Trouble;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mails; a server that does not answer costs a few seconds, nothing else. */
final class MailCourier {
    private static final String PLAIN = "smtp";
    private static final String PROTECTED = "smtps";

    private final MailSettings settings;
    private final MessageSource texts;
    private final Letter letter;
    private final JavaMailSenderImpl server;

    MailCourier(MailSettings settings, MessageSource texts, Letter letter) {
        this.settings = settings;
        this.texts = texts;
        this.letter = letter;
        this.server = server(settings);
    }

    private static JavaMailSenderImpl server(MailSettings settings) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        String protocol = settings.security() == MailSettings.Security.TLS ? PROTECTED : PLAIN;
        server.setProtocol(protocol);
        if (!settings.user().isBlank()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties("mail." + protocol + ".", settings));
        return server;
    }

    private static Properties properties(String prefix, MailSettings settings) {
        String millis = Long.toString(settings.patience().toMillis());
        boolean upgrade = settings.security() == MailSettings.Security.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(
                prefix + "auth", Boolean.toString(!settings.user().isBlank()));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(upgrade));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(upgrade));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    Outcome deliver(Recipient.Mail to, List<Notice> notices) {
        Locale language = to.language();
        return send(
                to,
                letter.subject(notices, language),
                letter.body(notices, language),
                notices.getFirst().id());
    }

    Outcome test(Recipient.Mail to) {
        String subject = texts.getMessage("mail.test.subject", null, to.language());
        String body = texts.getMessage("mail.test.body", null, to.language());
        return send(to, subject, body, UUID.randomUUID());
    }

    /** @param id makes the mail's own id, so that a mail that is sent twice can be known as one */
    private Outcome send(Recipient.Mail to, String subject, String body, UUID id) {
        if (!settings.isGiven()) {
            return new Outcome.Failed("no mail server is set (cpms.mail.host)");
        }
        try {
            server.send(new Numbered(server.getSession(), id).filled(settings.from(), to, subject, body));
            return new Outcome.Delivered();
        } catch (MailException | MessagingException e) {
            return new Outcome.Failed(reason(e));
        }
    }

    /** What the mail server says is worth more than our words. */
    private static String reason(Exception failed) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
        @Nullable String said = cause instanceof MessagingException ? cause.getMessage() : null;
        return said == null ? Trouble.words(cause) : "the mail server says: " + said.strip();
    }

    /** Keeps the id that the library would make anew for each attempt. */
    private static final class Numbered extends MimeMessage {
        private final UUID id;

        Numbered(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@emall-cpms>");
        }

        Numbered filled(String from, Recipient.Mail to, String subject, String body) throws MessagingException {
            MimeMessageHelper mail = new MimeMessageHelper(this, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(to.address());
            mail.setSubject(subject);
            mail.setText(body);
            setHeader("Auto-Submitted", "auto-generated");
            return this;
        }
    }
}
