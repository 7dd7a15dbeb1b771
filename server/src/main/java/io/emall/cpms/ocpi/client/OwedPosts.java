package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.partner.OwedAnswer;
import io.emall.cpms.core.partner.OwedAnswers;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** POST of one answer to a response URL, under one X-Request-ID, until the partner takes it or three hours have passed. */
final class OwedPosts {

    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Backoff RETRY = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
    private static final int ATTEMPTS = 45;
    private static final int ROUND = 200;

    private final Function<PartnerId, Optional<Link>> links;
    private final PartnerHttp http;
    private final OcpiJson json;
    private final OwedAnswers owed;
    private final FailedExchanges failures;
    private final Uuids uuids;
    private final InstantSource clock;

    OwedPosts(
            Function<PartnerId, Optional<Link>> links,
            PartnerHttp http,
            OcpiJson json,
            OwedAnswers owed,
            FailedExchanges failures,
            Uuids uuids,
            InstantSource clock) {
        this.links = links;
        this.http = http;
        this.json = json;
        this.owed = owed;
        this.failures = failures;
        this.uuids = uuids;
        this.clock = clock;
    }

    UUID owe(PartnerId partner, URI url, Object unless, Instant due) {
        UUID id = uuids.next();
        owed.owe(new OwedAnswer(id, partner, url, text(unless), 0), due);
        return id;
    }

    void give(UUID id, Object body) {
        owed.decide(id, text(body), clock.instant().plus(CLAIM)).ifPresent(this::post);
    }

    void round() {
        Instant now = clock.instant();
        owed.due(now, now.plus(CLAIM), ROUND)
                .forEach(answer -> Thread.ofVirtual().name("answer").start(() -> post(answer)));
    }

    private void post(OwedAnswer answer) {
        String why = refused(answer);
        if (why == null) {
            owed.settled(answer.id());
            return;
        }
        boolean last = answer.attempts() + 1 >= ATTEMPTS;
        Instant now = clock.instant();
        Instant retryAt = now.plus(RETRY.after(answer.attempts(), RandomGenerator.getDefault()));
        failures.record(
                new Failure(now, "partner " + answer.partner(), "answer " + answer.id(), why, last ? null : retryAt));
        if (last) {
            owed.settled(answer.id());
        } else {
            owed.failed(answer.id(), retryAt);
        }
    }

    /** Null if the partner took it. */
    private @Nullable String refused(OwedAnswer answer) {
        Optional<Link> link = links.apply(answer.partner());
        if (link.isEmpty()) {
            return "the partner is not connected";
        }
        Object body = json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
        Exchange exchange = http.send(link.get()
                .ask("POST", answer.responseUrl(), body)
                .known(answer.id().toString()));
        return exchange instanceof Exchange.Done ? null : exchange.words();
    }

    private String text(Object body) {
        return new String(json.write(body), StandardCharsets.UTF_8);
    }
}
