package io.emall.cpms.courier;

import io.emall.cpms.core.notice.Couriers.Outcome;
import io.emall.cpms.core.notice.Notice;
import io.emall.cpms.core.notice.Recipient;
import io.emall.cpms.core.notice.Recipients;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.net.Trouble;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts alarms as JSON. The receiver knows by the signature that they come from us: {@code Emall-Signature} is
 * {@code v1=} and the HMAC-SHA256 in hexadecimal of {@code Emall-Timestamp} (seconds since 1970), a dot, and the body.
 */
final class WebhookCourier {
    static final String TIMESTAMP = "Emall-Timestamp";
    static final String SIGNATURE = "Emall-Signature";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GOOD = 2;

    private final Recipients recipients;
    private final Addresses addresses;
    private final InstantSource clock;
    private final String portal;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http;

    WebhookCourier(Recipients recipients, Addresses addresses, InstantSource clock, String portal, HttpClient http) {
        this.recipients = recipients;
        this.addresses = addresses;
        this.clock = clock;
        this.portal = portal;
        this.http = http;
    }

    Optional<String> objection(Recipient.Webhook to) {
        return Optional.ofNullable(addresses.refusal(to.url()));
    }

    Outcome deliver(Recipient.Webhook to, Notice notice) {
        return post(to, WebhookBody.of(notice, portal));
    }

    Outcome test(Recipient.Webhook to) {
        return post(to, WebhookBody.test(clock.instant()));
    }

    private Outcome post(Recipient.Webhook to, WebhookBody body) {
        Optional<String> objection = objection(to);
        Optional<Secret> secret = recipients.secret(to.id());
        if (objection.isPresent() || secret.isEmpty()) {
            return new Outcome.Failed(objection.orElse("it has no secret"));
        }
        return await(http.sendAsync(
                signed(to, json.writeValueAsBytes(body), secret.get(), clock.instant()), BodyHandlers.discarding()));
    }

    private static HttpRequest signed(Recipient.Webhook to, byte[] body, Secret secret, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        return HttpRequest.newBuilder(to.url())
                .header("Content-Type", "application/json")
                .header("User-Agent", "eMall-CPMS")
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, "v1=" + signature(secret, timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String signature(Secret secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever drips instead of answering is cut off too. */
    private static Outcome await(CompletableFuture<HttpResponse<Void>> answer) {
        try {
            int status = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return status / 100 == GOOD ? new Outcome.Delivered() : new Outcome.Failed("it answered HTTP " + status);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Outcome.Failed("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            return new Outcome.Failed(Trouble.words(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Failed("the server was stopped meanwhile");
        }
    }
}
