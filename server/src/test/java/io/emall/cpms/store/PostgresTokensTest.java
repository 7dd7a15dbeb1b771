package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.token.Token;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTokensTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PartnerId one;
    private PartnerId two;

    private static final PartyId MSP = new PartyId("NL", "MSP");

    @BeforeEach
    void noTokens() {
        STORE.sql.sql("truncate token").update();
        one = Given.aPartner(STORE, "TKA").id();
        two = Given.aPartner(STORE, "TKB").id();
    }

    @Test
    void isFoundHoweverItIsSpelt() {
        Token token = saved(one, "DeadBeef", "RFID", true);
        saved(two, "deadBEEF", "RFID", true);
        assertThat(STORE.tokens.find(new TokenUid("DEADBEEF"))).hasSize(2).contains(token);
        assertThat(STORE.tokens.find(one, MSP, new TokenUid("deadbeef"), "RFID"))
                .contains(token);
        assertThat(STORE.tokens.find(one, MSP, new TokenUid("deadbeef"), "APP_USER"))
                .isEmpty();
        Token blocked = saved(one, "DEADBEEF", "RFID", false);
        assertThat(STORE.tokens.find(one, MSP, new TokenUid("deadbeef"), "RFID"))
                .hasValueSatisfying(found -> assertThat(found.valid()).isFalse());
        assertThat(blocked.uid()).isEqualTo(token.uid());
    }

    /** Two eMSPs of one platform. */
    @Test
    void theSameUidOfTwoPartiesIsTwoTokens() {
        saved(one, "SAME", "RFID", true);
        Token other = saved(one, "OTH", "SAME", "RFID", false);
        assertThat(STORE.tokens.find(one, MSP, new TokenUid("same"), "RFID"))
                .hasValueSatisfying(found -> assertThat(found.valid()).isTrue());
        assertThat(STORE.tokens.find(one, new PartyId("nl", "oth"), new TokenUid("same"), "RFID"))
                .contains(other);
        assertThat(all(one)).hasSize(2);
    }

    @Test
    void pagesCoverAllOnceInAnyFilter() {
        for (int i = 0; i < 7; i++) {
            saved(one, "T" + i, "RFID", true);
            saved(one, "T" + i, "APP_USER", true);
            saved(two, "T" + i, "RFID", true);
        }
        assertThat(all(null)).hasSize(21).doesNotHaveDuplicates();
        assertThat(all(one)).hasSize(14).doesNotHaveDuplicates();
        assertThat(all(two)).hasSize(7).allMatch(token -> token.partner().equals(two));
    }

    private static List<Token> all(@Nullable PartnerId partner) {
        List<Token> all = new ArrayList<>();
        String after = null;
        do {
            Page<Token> page = STORE.tokens.page(partner, after, 4);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static Token saved(PartnerId partner, String uid, String type, boolean valid) {
        return saved(partner, "MSP", uid, type, valid);
    }

    private static Token saved(PartnerId partner, String party, String uid, String type, boolean valid) {
        Token token = new Token(
                partner,
                new TokenUid(uid),
                type,
                "NL",
                party,
                "NL-MSP-1",
                null,
                "eMSP",
                "group",
                valid,
                Whitelist.ALLOWED,
                "nl",
                Given.NOON);
        STORE.tokens.save(token);
        return token;
    }
}
