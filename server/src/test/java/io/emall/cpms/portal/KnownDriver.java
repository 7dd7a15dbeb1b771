package io.emall.cpms.portal;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.TokenUid;
import java.time.Instant;
import java.util.UUID;

/** An eMSP with one driver, who is known as if it had sent its tokens by OCPI. */
final class KnownDriver {
    static final String TOKEN = "CARD-0001";
    static final PartnerId EMSP = new PartnerId(new UUID(1, 2));

    private KnownDriver() {}

    static void arrive(Office office) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        office.bean(Partners.class).save(new Partner(EMSP, "ACME Mobility", "NL", "ACM", Partner.Status.INVITED, now));
        office.bean(Tokens.class)
                .save(new Token(
                        EMSP,
                        new TokenUid(TOKEN),
                        "RFID",
                        "NL",
                        "ACM",
                        "NL-ACM-000001",
                        null,
                        "ACME Mobility",
                        null,
                        true,
                        Whitelist.ALWAYS,
                        null,
                        now));
    }
}
