package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.Deliveries;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.v221.SessionBook;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * POST of a charge detail record, once (O-35). The intention is durable before the first attempt, so that after a lost
 * answer or a crash the partner is asked whether it has the record before it is sent again (house §5a.3).
 */
final class CdrPush implements ObjectPush {

    private final PartnerHttp http;
    private final Sessions sessions;
    private final SessionBook book;
    private final Deliveries deliveries;
    private final InstantSource clock;

    CdrPush(PartnerHttp http, Sessions sessions, SessionBook book, Deliveries deliveries, InstantSource clock) {
        this.http = http;
        this.sessions = sessions;
        this.book = book;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public Exchange push(Link link, String id) {
        Optional<URI> endpoint = link.receiver("cdrs");
        Optional<ChargeDetailRecord> record = sessions.record(new SessionId(UUID.fromString(id)));
        if (endpoint.isEmpty() || record.isEmpty()) {
            return NOTHING_TO_SEND;
        }
        boolean first = deliveries.begin(link.id(), id, clock.instant());
        if (!first) {
            Exchange there = lookUp(link, endpoint.get(), id);
            if (!(there instanceof Exchange.Refused)) {
                return there;
            }
        }
        return noted(link, id, http.send(link.ask("POST", endpoint.get(), book.render(record.get()))), null);
    }

    /** Refused if the partner does not have it, or does not let us look. */
    private Exchange lookUp(Link link, URI endpoint, String id) {
        URI url = Urls.under(endpoint, id);
        Exchange answer = http.send(link.ask("GET", url, null));
        if (answer instanceof Exchange.Refused refused && refused.concernsAll() && refused.http() != 404) {
            return new Exchange.NoAnswer(refused.words(), false);
        }
        boolean same = answer instanceof Exchange.Done done
                && done.data().path("id").asString("").equalsIgnoreCase(id);
        if (answer instanceof Exchange.Done && !same) {
            return new Exchange.Refused(404, 0, "");
        }
        return noted(link, id, answer, url);
    }

    private Exchange noted(Link link, String id, Exchange answer, @Nullable URI known) {
        if (answer instanceof Exchange.Done done) {
            URI said = Optional.ofNullable(done.location()).flatMap(Urls::parse).orElse(known);
            deliveries.delivered(link.id(), id, said, clock.instant());
        }
        return answer;
    }
}
