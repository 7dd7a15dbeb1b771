package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.SessionBook;
import io.emall.wire.ocpi.v221.InterfaceRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners read their drivers' charge detail records (mod_cdrs, O-35). */
@Controller
@RequestMapping(Module.ROOT + "/cdrs")
final class CdrsModule implements Module {

    private final Sessions sessions;
    private final SessionBook book;

    CdrsModule(Sessions sessions, SessionBook book) {
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
    Reply list(Caller caller, Paging paging, Dialect dialect) {
        PartnerId partner = caller.partner().id();
        var page = sessions.records(partner, paging.from(), paging.to(), paging.offset(), paging.limit());
        long total = sessions.countRecords(partner, paging.from(), paging.to());
        return paging.of(
                page.stream().map(record -> book.render(record, dialect)).toList(), total);
    }
}
