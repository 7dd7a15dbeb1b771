package io.emall.cpms.courier;

import java.time.Duration;

/**
 * The mail server.
 *
 * @param host empty if there is none: then no mail is sent
 * @param user empty to send without logging in
 * @param from the sender's address
 * @param patience how long it may take to connect, and again for each answer
 */
public record MailSettings(
        String host, int port, String user, String password, String from, Security security, Duration patience) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        /** From the start. */
        TLS,
        /** After a greeting; without it nothing is sent. */
        STARTTLS
    }

    boolean isGiven() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
