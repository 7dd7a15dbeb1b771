package io.emall.cpms.certificate;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** How strong keys must be (A00.FR.508: 112 bits of security, which are RSA 2048 and EC 224). */
final class KeyStrength {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 224;

    private KeyStrength() {}

    static boolean isEnough(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> bits(key) >= RSA_BITS;
            case ECPublicKey ec -> bits(key) >= EC_BITS;
            default -> false;
        };
    }

    /** Such as {@code RSA 2048}. */
    static String words(PublicKey key) {
        return key.getAlgorithm() + (bits(key) == 0 ? "" : " " + bits(key));
    }

    private static int bits(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> 0;
        };
    }
}
