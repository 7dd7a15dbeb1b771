package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.HubDesk;
import io.emall.cpms.core.partner.Party;
import io.emall.cpms.ocpi.http.Ask;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.view.ClientView;
import io.emall.wire.ocpi.v221.ClientInfo;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Who is reached through a hub: it also tells when that changes, but perhaps while we were away (O-40). */
record PulledClients(OcpiJson json, HubDesk desk) implements Pulled {

    @Override
    public String what() {
        return "client info";
    }

    @Override
    public Optional<URI> endpoint(Link link) {
        return link.isHub() ? link.sender("hubclientinfo") : Optional.empty();
    }

    @Override
    public Ask ask(Link link, URI page) {
        return link.askItself(page);
    }

    @Override
    public void take(Link link, JsonNode object) {
        Party party = ClientView.from(json.read(object, ClientInfo.class));
        // The list is how things stand now; what we know may bear the time of the registration.
        boolean isNews = desk.find(link.id(), party.id())
                .filter(known -> known.reach() == party.reach())
                .isEmpty();
        if (isNews) {
            desk.told(link.id(), party);
        }
    }
}
