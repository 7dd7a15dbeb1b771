package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Registrar.Outcome;
import io.emall.cpms.core.partner.Registrar.Reason;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.ocpi.http.Access;
import io.emall.cpms.ocpi.http.Urls;
import io.emall.cpms.ocpi.server.Discovery.Found;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.wire.ocpi.v230.Credentials;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners register, renew and leave here (O-21, O-22). */
@Controller
@RequestMapping(Module.ROOT + "/credentials")
final class CredentialsModule {

    private final Handshake handshake;
    private final Discovery discovery;

    CredentialsModule(Handshake handshake, Discovery discovery) {
        this.handshake = handshake;
        this.discovery = discovery;
    }

    @GetMapping
    Reply get(Caller caller, Base base) {
        return Reply.ok(handshake.ours(caller.token().reveal(), base));
    }

    @PostMapping
    Reply register(Caller caller, Body body, Base base, Dialect dialect) {
        return caller.invitation() ? exchange(caller, body, base, dialect) : Reply.fault(405, "already registered");
    }

    /** Also switches to the version of this endpoint (O-22). */
    @PutMapping
    Reply renew(Caller caller, Body body, Base base, Dialect dialect) {
        return caller.invitation() ? Reply.fault(405, "not registered yet") : exchange(caller, body, base, dialect);
    }

    @DeleteMapping
    Reply leave(Caller caller) {
        if (caller.invitation()) {
            return Reply.fault(405, "not registered yet");
        }
        handshake.part(caller.partner());
        return Reply.done();
    }

    private Reply exchange(Caller caller, Body body, Base base, Dialect dialect) {
        Credentials theirs = body.as(Credentials.class);
        URI url = Urls.parse(theirs.url()).orElseThrow(() -> Refusal.invalid("url is not an absolute URL"));
        if (!theirs.token().matches("[!-~]{1,64}")) {
            return Reply.no(Reply.INVALID, "token must be printable ASCII without blanks");
        }
        Access access = new Access(new Secret(theirs.token()), caller.plain());
        Found found = discovery.explore(url, access, List.of(dialect.version()));
        String inbound = handshake.freshToken();
        Outcome outcome =
                switch (found) {
                    case Found.Nothing(Reason reason, String detail) -> new Outcome.Failed(reason, detail);
                    case Found.Endpoints endpoints ->
                        handshake.agree(caller.partner(), theirs, url, endpoints, inbound);
                };
        return outcome instanceof Outcome.Failed failed ? refusal(failed) : Reply.ok(handshake.ours(inbound, base));
    }

    private static Reply refusal(Outcome.Failed failed) {
        return switch (failed.reason()) {
            case NO_COMMON_VERSION -> Reply.no(Reply.UNSUPPORTED_VERSION, "your versions do not include this one");
            case ENDPOINTS_MISSING -> Reply.no(Reply.NO_ENDPOINTS, "your version details lack endpoints");
            case NO_EMSP_ROLE -> Reply.no(Reply.INVALID, "roles must include EMSP");
            case PARTY_TAKEN -> Reply.no(Reply.CLIENT_ERROR, "this party is registered on another connection");
            default -> Reply.no(Reply.CLIENT_UNUSABLE, "your versions cannot be read: " + failed.detail());
        };
    }
}
