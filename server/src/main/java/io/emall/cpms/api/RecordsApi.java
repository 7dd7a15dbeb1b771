package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.view.RecordViews;
import io.emall.cpms.core.view.TokenViews;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was written down: failed exchanges, changes, and the tokens eMSPs sent. */
@RestController
class RecordsApi {
    private final RecordViews records;
    private final TokenViews tokens;

    RecordsApi(RecordViews records, TokenViews tokens) {
        this.records = records;
        this.tokens = tokens;
    }

    /** A driver's token as its issuer told us. */
    record TokenJson(
            String uid,
            String type,
            String issuer,
            String countryCode,
            String partyId,
            String contractId,
            boolean valid,
            Whitelist whitelist,
            Instant lastUpdated) {
        static TokenJson of(Token token) {
            return new TokenJson(
                    token.uid().value(),
                    token.type(),
                    token.issuer(),
                    token.countryCode(),
                    token.partyId(),
                    token.contractId(),
                    token.valid(),
                    token.whitelist(),
                    token.lastUpdated());
        }
    }

    @GetMapping("/api/v1/failed-exchanges")
    List<FailedExchanges.Failure> failures(
            Actor actor, @RequestParam @Nullable String who, @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return records.failures(actor, who, Listing.limit(limit));
    }

    @GetMapping("/api/v1/audit")
    List<AuditLog.Entry> audit(Actor actor, @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return records.audit(actor, Listing.limit(limit));
    }

    @GetMapping("/api/v1/tokens")
    Listing<TokenJson> tokens(
            Actor actor, @RequestParam @Nullable String after, @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return Listing.of(tokens.page(actor, after, Listing.limit(limit)), TokenJson::of);
    }
}
