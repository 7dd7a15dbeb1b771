package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.net.Addresses;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.view.TokenView;
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
 * Fetches a partner's tokens after registration, at start-up and every few hours, following the pages; a bad object
 * among them is skipped and noted (O-10, O-36).
 */
final class TokenPull implements PartnerTask {

    /** A partner whose pages never end must not keep us for ever. */
    private static final int MOST_PAGES = 100_000;

    private final PartnerId partner;
    private final Supplier<Optional<Link>> links;
    private final PartnerHttp http;
    private final OcpiJson json;
    private final Tokens tokens;
    private final FailedExchanges failures;
    private final Pace pace;
    private final InstantSource clock;
    private int troubles;
    private @Nullable Secret pulledWith;
    private Instant next = Instant.MIN;

    TokenPull(
            PartnerId partner,
            Supplier<Optional<Link>> links,
            PartnerHttp http,
            OcpiJson json,
            Tokens tokens,
            FailedExchanges failures,
            Pace pace,
            InstantSource clock) {
        this.partner = partner;
        this.links = links;
        this.http = http;
        this.json = json;
        this.tokens = tokens;
        this.failures = failures;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Rest round() {
        Instant now = clock.instant();
        Optional<Link> link = links.get();
        Optional<URI> sender = link.flatMap(l -> l.sender("tokens"));
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
            note("pull of tokens", trouble, next);
        }
        return rest(Duration.between(now, next));
    }

    private @Nullable String pull(Link link, URI first) {
        URI page = first;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Exchange answer = http.send(link.askForAll(page));
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
            Token token = TokenView.from(json.read(object, io.emall.wire.ocpi.v221.Token.class), partner);
            boolean theirs = link.has(token.party());
            Optional<Token> known = tokens.find(partner, token.party(), token.uid(), token.type());
            boolean news = known.isEmpty() || known.get().lastUpdated().isBefore(token.lastUpdated());
            if (!theirs) {
                note("pulled token " + token.uid(), "it belongs to another party", null);
            } else if (news) {
                tokens.save(token);
            }
        } catch (OcpiJson.Incomplete | IllegalArgumentException e) {
            note("pulled token", e.getMessage(), null);
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
