package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.server.Caller;
import io.emall.cpms.ocpi.server.Module;
import io.emall.cpms.ocpi.server.Paging;
import io.emall.cpms.ocpi.server.Reply;
import io.emall.wire.ocpi.v221.InterfaceRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners read their drivers' charge detail records (mod_cdrs, O-35). */
@Controller
@RequestMapping("/ocpi/2.2.1/cdrs")
public final class CdrsModule implements Module {

    private final Sessions sessions;
    private final SessionBook book;

    public CdrsModule(Sessions sessions, SessionBook book) {
        this.sessions = sessions;
        this.book = book;
    }

    @Override
    public String identifier() {
        return "cdrs";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.SENDER;
    }

    @GetMapping
    Reply list(Caller caller, Paging paging) {
        PartnerId partner = caller.partner().id();
        var page = sessions.records(partner, paging.from(), paging.to(), paging.offset(), paging.limit());
        long total = sessions.countRecords(partner, paging.from(), paging.to());
        return paging.of(page.stream().map(book::render).toList(), total);
    }
}
