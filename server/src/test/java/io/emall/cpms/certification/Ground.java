package io.emall.cpms.certification;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.store.TestStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** What stands before any station does: an operator, a location, an eMSP and its tokens. */
final class Ground {
    static final PartnerId EMSP = new PartnerId(new UUID(1, 2));
    static final OperatorId OPERATOR = new OperatorId("IT", "EML");

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final TestStore store;

    Ground(TestStore store) {
        this.store = store;
    }

    void lay() {
        VatRate vat = new VatRate(new BigDecimal("22"));
        ZoneId zone = ZoneId.of("Europe/Rome");
        store.operators.save(new Operator(OPERATOR, "eMall", Currency.getInstance("EUR"), zone, vat));
        store.partners.save(new Partner(EMSP, "eMSP", "NL", "MSP", Partner.Status.CONNECTED, NOW));
        store.locations.save(new Location(
                new LocationId("L1"),
                OPERATOR,
                new AreaId("default"),
                "Duomo",
                new Address("Piazza 1", "Milano", "20121", "ITA", 45.46, 9.19),
                zone,
                true,
                List.of(),
                NOW));
        token(DoorOnDatabase.GOOD, true, Whitelist.ALWAYS);
        token(DoorOnDatabase.BLOCKED, false, Whitelist.ALWAYS);
        token(DoorOnDatabase.EXPIRED, true, Whitelist.NEVER);
    }

    void token(String uid, boolean valid, Whitelist whitelist) {
        store.tokens.save(new Token(
                EMSP,
                new TokenUid(uid),
                "RFID",
                "NL",
                "MSP",
                "NL-MSP-" + uid,
                null,
                "eMSP",
                "FLEET",
                valid,
                whitelist,
                null,
                NOW));
    }
}
