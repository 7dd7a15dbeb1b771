package io.emall.cpms.store;

import io.emall.cpms.core.account.KeyedHash;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC-SHA256 under a key of this installation. */
@Component
public final class HmacKeyedHash implements KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public HmacKeyedHash(InstallationKey installation) {
        this.key = installation.derived("hash", ALGORITHM);
    }

    @Override
    public byte[] of(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
