package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.HubDesk;
import io.emall.cpms.core.partner.Party;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.ocpi.view.ClientView;
import io.emall.wire.ocpi.v221.ClientInfo;
import io.emall.wire.ocpi.v221.InterfaceRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A hub tells here who is reached through it (mod_hub_client_info, Receiver; O-40). Nobody else may. */
@Controller
@RequestMapping(Module.ROOT + "/hubclientinfo/{country}/{party}")
final class HubClientInfoModule implements Module {

    private final HubDesk desk;

    HubClientInfoModule(HubDesk desk) {
        this.desk = desk;
    }

    @Override
    public String identifier() {
        return "hubclientinfo";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.RECEIVER;
    }

    /** Which party the request is about. */
    @ModelAttribute
    PartyId party(Caller caller, @PathVariable("country") String country, @PathVariable("party") String party) {
        if (!desk.isHub(caller.partner().id())) {
            throw new Refusal(Reply.notFound(Reply.CLIENT_ERROR, "only a hub has client info"));
        }
        return new PartyId(country, party);
    }

    @GetMapping
    Reply get(Caller caller, @ModelAttribute(binding = false) PartyId id) {
        return desk.find(caller.partner().id(), id)
                .map(ClientView::of)
                .map(Reply::ok)
                .orElseGet(() -> Reply.notFound(Reply.CLIENT_ERROR, "no such party"));
    }

    @PutMapping
    Reply put(Caller caller, @ModelAttribute(binding = false) PartyId id, Body body) {
        Party party = ClientView.from(body.as(ClientInfo.class));
        if (!id.equals(party.id())) {
            throw Refusal.invalid("the party in the body is not the one in the URL");
        }
        boolean known = desk.find(caller.partner().id(), id).isPresent();
        desk.told(caller.partner().id(), party);
        return known ? Reply.done() : Reply.created();
    }
}
