package io.emall.sim.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * How a station names a root it holds: SHA-256 hashes of its issuer, which it is itself, and its number.
 *
 * @param serial hexadecimal
 */
public record CertificateNames(String issuerNameHash, String issuerKeyHash, String serial) {

    public static CertificateNames of(X509Certificate root) {
        try {
            var sha256 = new JcaDigestCalculatorProviderBuilder()
                    .build()
                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            var id = new JcaCertificateID(sha256, root, root.getSerialNumber());
            HexFormat hex = HexFormat.of();
            return new CertificateNames(
                    hex.formatHex(id.getIssuerNameHash()),
                    hex.formatHex(id.getIssuerKeyHash()),
                    root.getSerialNumber().toString(16));
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
