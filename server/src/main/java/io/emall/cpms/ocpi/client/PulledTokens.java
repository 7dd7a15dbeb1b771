package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.ocpi.http.Ask;
import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.view.TokenView;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Its drivers' tokens (O-36). */
record PulledTokens(OcpiJson json, Tokens tokens) implements Pulled {

    @Override
    public String what() {
        return "tokens";
    }

    @Override
    public Optional<URI> endpoint(Link link) {
        return link.sender("tokens");
    }

    @Override
    public Ask ask(Link link, URI page) {
        return link.askForAll(page);
    }

    @Override
    public void take(Link link, JsonNode object) {
        Token token = TokenView.from(json.read(object, io.emall.wire.ocpi.v221.Token.class), link.id());
        if (!link.has(token.party())) {
            throw new IllegalArgumentException(token.uid() + " belongs to another party");
        }
        boolean isNews = tokens.find(link.id(), token.party(), token.uid(), token.type())
                .filter(known -> !known.lastUpdated().isBefore(token.lastUpdated()))
                .isEmpty();
        if (isNews) {
            tokens.save(token);
        }
    }
}
