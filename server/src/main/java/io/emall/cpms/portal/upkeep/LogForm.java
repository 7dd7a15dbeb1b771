package io.emall.cpms.portal.upkeep;

import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.file.ElsewhereAddress;
import io.emall.cpms.portal.frame.Typed;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A wish for a log as it is typed. */
record LogForm(
        @Nullable String kind,
        @Nullable String oldest,
        @Nullable String latest,
        @Nullable String elsewhere) {

    static LogForm empty() {
        return new LogForm("DIAGNOSTICS", null, null, null);
    }

    /** @return null if something is wrong, which then stands beside its field */
    LogDesk.@Nullable Wish read(Typed typed, ZoneId zone) {
        LogKind its = typed.as("kind", kind, LogKind::valueOf, "typed.notachoice");
        Instant from = typed.moment("oldest", oldest, zone);
        Instant until = typed.moment("latest", latest, zone);
        String address = elsewhere == null || elsewhere.isBlank()
                ? null
                : typed.as("elsewhere", elsewhere, ElsewhereAddress::of, "upkeep.elsewhere.bad");
        if (from != null && until != null && !until.isAfter(from)) {
            typed.bad("latest", "promotion.endsbefore");
        }
        return typed.good() && its != null ? new LogDesk.Wish(its, from, until, address) : null;
    }
}
