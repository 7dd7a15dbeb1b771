package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners.Bearer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPartnersTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void aRegistrationReplacesTheInvitation() {
        Partner partner = Given.aPartner(STORE, "REG");
        STORE.partners.disconnect(partner.id());
        STORE.partners.invite(partner.id(), "first-a");
        STORE.partners.invite(partner.id(), "second-a");
        Partner invited = STORE.partners.find(partner.id()).orElseThrow();
        assertThat(invited.status()).isEqualTo(Partner.Status.INVITED);
        assertThat(STORE.partners.findByToken("first-a")).isEmpty();
        assertThat(STORE.partners.findByToken("second-a")).contains(new Bearer(invited, true));
        assertThat(STORE.partners.findByToken("token-c-REG")).isEmpty();

        STORE.partners.connect(invited, Given.aConnection("REG"), "the-c");
        Partner connected = STORE.partners.findByParty("NL", "REG").orElseThrow();
        assertThat(connected.status()).isEqualTo(Partner.Status.CONNECTED);
        assertThat(STORE.partners.findByToken("the-c")).contains(new Bearer(connected, false));
        assertThat(STORE.partners.findByToken("second-a")).isEmpty();
        assertThat(STORE.partners.connection(partner.id())).contains(Given.aConnection("REG"));

        STORE.partners.invite(partner.id(), "third-a");
        assertThat(STORE.partners.findByToken("the-c")).as("C outlives a new A").isPresent();
    }

    @Test
    void endingTheExchangeForgetsEverythingButBills() {
        Partner partner = Given.aPartner(STORE, "END");
        STORE.outbox.mark(Outbox.Kind.EVSE, "e");
        STORE.partners.disconnect(partner.id());
        assertThat(STORE.partners.connection(partner.id())).isEmpty();
        assertThat(STORE.outbox.due(partner.id(), 10)).isEmpty();
        assertThat(STORE.partners.all()).extracting(Partner::id).contains(partner.id());
    }

    /** House §5a.12. */
    @Test
    void aStolenTableIsOfNoUse() {
        Given.aPartner(STORE, "SEC");
        byte[] sealed = STORE.sql
                .sql("select token_sealed from partner_connection limit 1")
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
        Sealer another = new Sealer(InstallationKey.of("B".repeat(44)));
        assertThatThrownBy(() -> another.open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(STORE.count("partner_token where hash = 'token-c-SEC'::bytea"))
                .isZero();
    }
}
