package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.security.Algorithm;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.KnownCertificates.Known;
import io.emall.cpms.core.security.OwnCredentials.Kept;
import io.emall.cpms.core.security.OwnCredentials.Purpose;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Our own certificates with their keys, and those of others. */
class PostgresCertificatesTest {
    private static final String PRINT = "ab".repeat(32);

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static Kept own(int number, Algorithm algorithm) {
        Kept kept = new Kept(
                new UUID(0, number),
                Purpose.SERVER,
                algorithm,
                "chain " + number,
                new Secret("key " + number),
                false,
                Given.NOON.plusSeconds(number));
        STORE.own.add(kept);
        return kept;
    }

    private static Kept used(Kept kept) {
        return new Kept(kept.id(), kept.purpose(), kept.algorithm(), kept.chain(), kept.key(), true, kept.madeAt());
    }

    @Test
    void oneOfEachKindIsInUseAndItsKeyIsSealed() {
        Kept rsa = own(1, Algorithm.RSA);
        Kept next = own(2, Algorithm.RSA);
        Kept ec = own(3, Algorithm.EC);
        assertThat(STORE.own.all()).containsExactly(ec, next, rsa);

        assertThat(STORE.own.use(rsa.id())).isTrue();
        assertThat(STORE.own.use(ec.id())).isTrue();
        assertThat(STORE.own.use(next.id())).isTrue();
        assertThat(STORE.own.use(new UUID(9, 9))).isFalse();
        assertThat(STORE.own.all()).containsExactly(used(ec), used(next), rsa);

        STORE.own.remove(next.id());
        STORE.own.remove(rsa.id());
        assertThat(STORE.own.all()).containsExactly(used(ec), used(next));
        assertThat(STORE.sql
                        .sql("select encode(key_sealed, 'escape') from own_credential")
                        .query(String.class)
                        .list())
                .noneMatch(text -> text.contains("key"));
    }

    @Test
    void aCertificateOfOthersIsKnownOnceForEachUse() {
        Known root = new Known(PRINT, CertificateUse.CSMS_ROOT, "pem", Given.NOON);
        Known signer = new Known(PRINT, CertificateUse.STATION_AUTHORITY, "pem", Given.NOON);
        STORE.known.add(root);
        STORE.known.add(signer);
        STORE.known.add(new Known(PRINT, CertificateUse.CSMS_ROOT, "other", Given.NOON.plusSeconds(1)));
        assertThat(STORE.known.all()).containsExactly(root, signer);

        STORE.known.remove(PRINT, CertificateUse.CSMS_ROOT);

        assertThat(STORE.known.all()).containsExactly(signer);
    }
}
