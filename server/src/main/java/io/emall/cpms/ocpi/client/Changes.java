package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.http.PartnerHttp;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends an object by PATCH where only simple fields of what the partner has changed, else by PUT; a partner that does not
 * know what is patched gets the whole (O-11). Where nothing but the time changed, nothing is sent (field lesson 24).
 */
final class Changes {

    private static final String LAST_UPDATED = "last_updated";

    private final PartnerHttp http;
    private final OcpiJson json;
    private final LastSent last = new LastSent();

    Changes(PartnerHttp http, OcpiJson json) {
        this.http = http;
        this.json = json;
    }

    /**
     * What of an object a PATCH can say.
     *
     * @param patched fields that it replaces; any other that changes asks for a PUT
     * @param later fields whose changes wait for the next PUT
     */
    record Rule(Predicate<String> patched, Set<String> later) {}

    Exchange send(Link.To to, URI url, String object, Object body, Rule rule) {
        PartnerId partner = to.link().id();
        ObjectNode now = json.tree(body);
        @Nullable ObjectNode before = last.find(partner, object);
        // The same once more: somebody wants it sent again.
        boolean again = before == null || before.equals(now);
        Set<String> changed = before == null ? Set.of() : changed(before, now, rule);
        if (!again && changed.isEmpty()) {
            return Share.NOTHING_TO_SEND;
        }
        boolean whole = again
                || !changed.stream()
                        .allMatch(field -> now.has(field) && rule.patched().test(field));
        Exchange answer = whole ? put(to, url, now) : patch(to, url, now, changed);
        if (answer instanceof Exchange.Done) {
            last.took(partner, object, now);
        } else {
            last.forget(partner, object);
        }
        return answer;
    }

    void forget(PartnerId partner, String object) {
        last.forget(partner, object);
    }

    /** From here on it gets whole objects again. */
    void forget(PartnerId partner) {
        last.forget(partner);
    }

    private static Set<String> changed(ObjectNode before, ObjectNode now, Rule rule) {
        Set<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(now.propertyNames());
        names.remove(LAST_UPDATED);
        names.removeAll(rule.later());
        names.removeIf(name -> now.path(name).equals(before.path(name)));
        return names;
    }

    private Exchange put(Link.To to, URI url, ObjectNode now) {
        return http.send(to.ask("PUT", url, now));
    }

    private Exchange patch(Link.To to, URI url, ObjectNode now, Set<String> changed) {
        ObjectNode part = now.objectNode();
        changed.forEach(name -> part.set(name, now.path(name)));
        Exchange answer = http.send(to.ask("PATCH", url, part.set(LAST_UPDATED, now.path(LAST_UPDATED))));
        boolean unknown = answer instanceof Exchange.Refused refused && refused.isNotFound();
        return unknown ? put(to, url, now) : answer;
    }
}
