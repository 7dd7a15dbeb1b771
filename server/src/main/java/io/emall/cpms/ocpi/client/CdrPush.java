package io.emall.cpms.ocpi.client;

import static java.util.stream.Collectors.toMap;

import io.emall.cpms.core.partner.Deliveries;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.view.SessionBook;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    public String module() {
        return "cdrs";
    }

    @Override
    public Share look(Link link, URI endpoint, List<String> ids) {
        Map<CdrId, ChargeDetailRecord> records = sessions
                .records(ids.stream().map(CdrId::new).toList())
                .stream()
                .collect(toMap(ChargeDetailRecord::id, Function.identity()));
        return new Documents(link, endpoint, records, deliveries.begin(link.id(), records.keySet(), clock.instant()));
    }

    private final class Documents implements Share {

        private final Link link;
        private final URI endpoint;
        private final Map<CdrId, ChargeDetailRecord> records;
        private final Set<CdrId> first;
        private final Map<CdrId, Optional<URI>> delivered = new HashMap<>();

        Documents(Link link, URI endpoint, Map<CdrId, ChargeDetailRecord> records, Set<CdrId> first) {
            this.link = link;
            this.endpoint = endpoint;
            this.records = records;
            this.first = first;
        }

        @Override
        public Exchange send(String id) {
            ChargeDetailRecord record = records.get(new CdrId(id));
            if (record == null) {
                return NOTHING_TO_SEND;
            }
            Optional<Link.To> their = link.to(record.driver());
            if (their.isEmpty()) {
                return Link.unreached(record.driver());
            }
            if (!first.contains(record.id())) {
                Exchange there = lookUp(record.id(), their.get());
                if (!(there instanceof Exchange.Refused)) {
                    return there;
                }
            }
            return noted(
                    record.id(),
                    http.send(their.get().ask("POST", endpoint, book.render(record, link.dialect()))),
                    null);
        }

        /** Refused if the partner does not have it, or does not let us look. */
        private Exchange lookUp(CdrId id, Link.To their) {
            URI url = Urls.under(endpoint, id.toString());
            Exchange answer = http.send(their.ask("GET", url, null));
            if (answer instanceof Exchange.Refused refused && refused.concernsAll() && refused.http() != 404) {
                return new Exchange.NoAnswer(refused.words(), false);
            }
            boolean same = answer instanceof Exchange.Done done
                    && done.data().path("id").asString("").equalsIgnoreCase(id.toString());
            if (answer instanceof Exchange.Done && !same) {
                return new Exchange.Refused(404, 0, "");
            }
            return noted(id, answer, url);
        }

        private Exchange noted(CdrId id, Exchange answer, @Nullable URI known) {
            if (answer instanceof Exchange.Done done) {
                Optional<URI> said = Optional.ofNullable(done.location()).flatMap(Urls::parse);
                delivered.put(id, said.or(() -> Optional.ofNullable(known)));
            }
            return answer;
        }

        /** A place that is lost with the process is asked for anew: its record is still in the outbox then. */
        @Override
        public void close() {
            deliveries.delivered(link.id(), delivered, clock.instant());
        }
    }
}
