package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.view.TokenView;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Partners keep their tokens here (mod_tokens, Receiver); the key is party, uid and type (O-36, O-11, O-13). */
@Controller
@RequestMapping(Module.ROOT + "/tokens/{country}/{party}/{uid}")
final class TokensModule implements Module {

    private static final String RFID = "RFID";

    private final Tokens tokens;
    private final PartyBook parties;
    private final OcpiJson json;

    TokensModule(Tokens tokens, PartyBook parties, OcpiJson json) {
        this.tokens = tokens;
        this.parties = parties;
        this.json = json;
    }

    @Override
    public String identifier() {
        return "tokens";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.RECEIVER;
    }

    /** Which token the request is about. */
    @ModelAttribute
    Key key(
            Caller caller,
            @PathVariable("country") String country,
            @PathVariable("party") String party,
            @PathVariable("uid") String uid,
            @RequestParam(name = "type", defaultValue = RFID) String type) {
        Partner partner = caller.partner();
        PartyId owner = new PartyId(country, party);
        if (parties.of(partner.id()).stream().noneMatch(known -> known.id().equals(owner))) {
            throw new Refusal(Reply.notFound(Reply.CLIENT_ERROR, "not a party of this connection"));
        }
        return new Key(partner, owner, Ids.of(uid, TokenUid::new, TokensModule::unknown), type);
    }

    @GetMapping
    Reply get(@ModelAttribute(binding = false) Key key) {
        return Reply.ok(TokenView.of(find(key).orElseThrow(TokensModule::unknown)));
    }

    @PutMapping
    Reply put(@ModelAttribute(binding = false) Key key, Body body) {
        boolean known = find(key).isPresent();
        save(key, body.as(io.emall.wire.ocpi.v221.Token.class));
        return known ? Reply.done() : Reply.created();
    }

    @PatchMapping
    Reply patch(@ModelAttribute(binding = false) Key key, Body body) {
        Token known = find(key).orElseThrow(TokensModule::unknown);
        if (!body.object().hasNonNull("last_updated")) {
            throw Refusal.invalid("last_updated is missing");
        }
        ObjectNode merged = json.tree(TokenView.of(known));
        merged.setAll(body.object());
        save(key, json.read(merged, io.emall.wire.ocpi.v221.Token.class));
        return Reply.done();
    }

    private void save(Key key, io.emall.wire.ocpi.v221.Token token) {
        boolean same = token.uid().equalsIgnoreCase(key.uid.value())
                && token.type().equalsIgnoreCase(key.type)
                && key.owner.equals(new PartyId(token.countryCode(), token.partyId()));
        if (!same) {
            throw Refusal.invalid("the token in the body is not the one in the URL");
        }
        tokens.save(TokenView.from(token, key.partner.id()));
    }

    private Optional<Token> find(Key key) {
        return tokens.find(key.partner.id(), key.owner, key.uid, key.type);
    }

    private static Refusal unknown() {
        return new Refusal(Reply.notFound(Reply.UNKNOWN_TOKEN, "no such token"));
    }

    record Key(Partner partner, PartyId owner, TokenUid uid, String type) {}
}
