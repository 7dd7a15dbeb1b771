package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fetches a list of a partner's objects after registration, at start-up and every few hours, following the pages; a bad
 * object among them is skipped and noted (O-10).
 */
final class ListPull implements PartnerTask {

    /** A partner whose pages never end must not keep us for ever. */
    private static final int MOST_PAGES = 100_000;

    private final PartnerId partner;
    private final Supplier<Optional<Link>> links;
    private final PartnerHttp http;
    private final Pulled pulled;
    private final FailedExchanges failures;
    private final Pace pace;
    private final InstantSource clock;
    private int troubles;
    private @Nullable Secret pulledWith;
    private Instant next = Instant.MIN;

    ListPull(
            PartnerId partner,
            Supplier<Optional<Link>> links,
            PartnerHttp http,
            Pulled pulled,
            FailedExchanges failures,
            Pace pace,
            InstantSource clock) {
        this.partner = partner;
        this.links = links;
        this.http = http;
        this.pulled = pulled;
        this.failures = failures;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Rest round() {
        Instant now = clock.instant();
        Optional<Link> link = links.get();
        Optional<URI> sender = link.flatMap(pulled::endpoint);
        if (link.isEmpty() || sender.isEmpty()) {
            return rest(pace.pull());
        }
        boolean renewed = !link.get().connection().token().equals(pulledWith);
        if (renewed || !now.isBefore(next)) {
            String trouble = pull(link.get(), sender.get());
            pulledWith = trouble == null ? link.get().connection().token() : null;
            troubles = trouble == null ? 0 : troubles + 1;
            Duration pause =
                    trouble == null ? jittered(pace.pull()) : pace.circuit().after(troubles, random());
            next = now.plus(pause);
            note("pull of " + pulled.what(), trouble, next);
        }
        return rest(Duration.between(now, next));
    }

    private @Nullable String pull(Link link, URI first) {
        URI page = first;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Exchange answer = http.send(pulled.ask(link, page));
            if (!(answer instanceof Exchange.Done done)) {
                return answer.words();
            }
            done.data().forEach(object -> take(link, object));
            if (done.next() == null) {
                return null;
            }
            Optional<URI> next = Urls.parse(done.next());
            if (next.isEmpty()
                    || !Addresses.hosts(List.of(first)).contains(next.get().getHost())) {
                return "the next page is not on the partner's host";
            }
            page = next.get();
        }
        return "the pages do not end";
    }

    private void take(Link link, JsonNode object) {
        try {
            pulled.take(link, object);
        } catch (OcpiJson.Incomplete | IllegalArgumentException e) {
            note("pulled " + pulled.what(), e.getMessage(), null);
        }
    }

    private void note(String what, @Nullable String trouble, @Nullable Instant retryAt) {
        if (trouble != null) {
            failures.record(new Failure(clock.instant(), "partner " + partner, what, trouble, retryAt));
        }
    }

    private static Rest rest(Duration time) {
        return new Rest(time, true);
    }

    private static Duration jittered(Duration time) {
        return time.multipliedBy(3).dividedBy(4).plusMillis(random().nextLong(time.toMillis() / 2 + 1));
    }

    private static RandomGenerator random() {
        return RandomGenerator.getDefault();
    }
}
