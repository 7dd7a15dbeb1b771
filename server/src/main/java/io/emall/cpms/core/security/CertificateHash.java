package io.emall.cpms.core.security;

/**
 * How stations name a certificate (CertificateHashDataType): by hashes of its issuer and by its number.
 *
 * @param algorithm SHA256, SHA384 or SHA512, as the station chose (M04.FR.07)
 * @param serial as hexadecimal digits
 */
public record CertificateHash(String algorithm, String issuerNameHash, String issuerKeyHash, String serial) {

    /** Stations write hexadecimal digits large or small, with leading zeros or without. */
    public boolean isSameAs(CertificateHash other) {
        return algorithm.equals(other.algorithm)
                && issuerNameHash.equalsIgnoreCase(other.issuerNameHash)
                && issuerKeyHash.equalsIgnoreCase(other.issuerKeyHash)
                && bare(serial).equalsIgnoreCase(bare(other.serial));
    }

    private static String bare(String serial) {
        return serial.replaceFirst("^0+(?=.)", "");
    }
}
