package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.partner.FailedExchanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written down: exchanges that failed, and who changed what. */
public final class RecordViews {
    private final FailedExchanges failures;
    private final AuditLog audit;

    public RecordViews(FailedExchanges failures, AuditLog audit) {
        this.failures = failures;
        this.audit = audit;
    }

    /** Newest first; those with partners only for people who deal with partners. */
    public List<FailedExchanges.Failure> failures(Actor actor, @Nullable String who, int limit) {
        actor.must(Permission.VIEW_STATIONS);
        boolean partners = actor.role().may(Permission.MANAGE_PARTNERS);
        return failures.latest(who, limit).stream()
                .filter(failure -> partners || failure.who().startsWith("station "))
                .toList();
    }

    public List<AuditLog.Entry> audit(Actor actor, int limit) {
        actor.must(Permission.MANAGE_USERS);
        return audit.latest(limit);
    }
}
