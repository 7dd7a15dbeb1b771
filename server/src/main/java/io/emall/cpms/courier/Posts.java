package io.emall.cpms.courier;

import io.emall.cpms.core.notice.Couriers;
import io.emall.cpms.core.notice.Notice;
import io.emall.cpms.core.notice.Recipient;
import io.emall.cpms.core.notice.Recipients;
import io.emall.cpms.net.Addresses;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.context.MessageSource;

/** The ways out of the house, by kind of recipient. */
public final class Posts implements Couriers, AutoCloseable {
    private static final int IN_ONE_MAIL = 100;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final MailCourier mail;
    private final WebhookCourier webhooks;
    private final HttpClient http;

    /**
     * @param zone whose clock mails show
     * @param portal where the portal is, without a slash at the end; empty if unknown
     */
    public Posts(
            MailSettings settings,
            MessageSource texts,
            ZoneId zone,
            String portal,
            Recipients recipients,
            Addresses addresses,
            InstantSource clock) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        mail = new MailCourier(settings, texts, new Letter(texts, zone, portal));
        webhooks = new WebhookCourier(recipients, addresses, clock, portal, http);
    }

    @Override
    public Optional<String> objection(Recipient recipient) {
        return recipient instanceof Recipient.Webhook hook ? webhooks.objection(hook) : Optional.empty();
    }

    @Override
    public int atOnce(Recipient recipient) {
        return recipient instanceof Recipient.Mail ? IN_ONE_MAIL : 1;
    }

    @Override
    public Outcome deliver(Recipient recipient, List<Notice> notices) {
        return switch (recipient) {
            case Recipient.Mail to -> mail.deliver(to, notices);
            case Recipient.Webhook to -> webhooks.deliver(to, notices.getFirst());
        };
    }

    @Override
    public Outcome test(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Mail to -> mail.test(to);
            case Recipient.Webhook to -> webhooks.test(to);
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
