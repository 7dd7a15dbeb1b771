package io.emall.cpms.certificate;

import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.Credential;
import io.emall.cpms.core.security.IssuedCertificates.Issued;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An OCSP answer (RFC 6960) signed by the authority itself. */
final class OcspAnswer {
    private static final Duration VALID = Duration.ofDays(7);

    private OcspAnswer() {}

    /** In base64. */
    static String of(Credential authority, CertificateHash asked, Issued own, Instant now) {
        try {
            X509CertificateHolder signer = new JcaX509CertificateHolder(authority.certificate());
            BasicOCSPRespBuilder basic = new BasicOCSPRespBuilder(new RespID(signer.getSubject()));
            basic.addResponse(id(asked), status(own), Date.from(now), Date.from(now.plus(VALID)), null);
            String algorithm = authority.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            OCSPResp answer = new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            basic.build(
                                    new JcaContentSignerBuilder(algorithm).build(authority.key()),
                                    new X509CertificateHolder[0],
                                    Date.from(now)));
            return Base64.getEncoder().encodeToString(answer.getEncoded());
        } catch (IOException
                | OCSPException
                | OperatorCreationException
                | java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CertificateID id(CertificateHash asked) {
        ASN1ObjectIdentifier hash =
                switch (asked.algorithm()) {
                    case "SHA256" -> NISTObjectIdentifiers.id_sha256;
                    case "SHA384" -> NISTObjectIdentifiers.id_sha384;
                    default -> NISTObjectIdentifiers.id_sha512;
                };
        HexFormat hex = HexFormat.of();
        return new CertificateID(new CertID(
                new AlgorithmIdentifier(hash),
                new DEROctetString(hex.parseHex(asked.issuerNameHash())),
                new DEROctetString(hex.parseHex(asked.issuerKeyHash())),
                new org.bouncycastle.asn1.ASN1Integer(new BigInteger(asked.serial(), 16))));
    }

    @SuppressWarnings("NullAway")
    private static CertificateStatus status(Issued own) {
        Instant revoked = own.revokedAt();
        return revoked == null
                ? CertificateStatus.GOOD
                : new RevokedStatus(Date.from(revoked), org.bouncycastle.asn1.x509.CRLReason.unspecified);
    }
}
