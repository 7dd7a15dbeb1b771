package io.emall.cpms.certificate;

import io.emall.cpms.core.security.CertificateFacts;
import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.CertificateReader;
import io.emall.cpms.core.security.Credential;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** Reads X.509 certificates, PKCS#10 requests and private keys. */
public final class X509Reader implements CertificateReader {

    @Override
    public List<CertificateFacts> read(String pem) {
        return parse(pem).stream().map(this::facts).toList();
    }

    @Override
    public List<X509Certificate> parse(String pem) {
        return Pem.certificates(pem);
    }

    @Override
    public Credential credential(String chainPem, String keyPem) {
        List<X509Certificate> chain = Pem.certificates(chainPem);
        PrivateKey key = Pem.key(keyPem);
        PublicKey shown = chain.getFirst().getPublicKey();
        if (!isPair(key, shown)) {
            throw new MalformedCertificate("the private key does not belong to the certificate");
        }
        if (!KeyStrength.isEnough(shown)) {
            throw new MalformedCertificate("the key is too weak: " + KeyStrength.words(shown));
        }
        return new Credential(key, chain);
    }

    private static boolean isPair(PrivateKey key, PublicKey shown) {
        try {
            String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            byte[] text = {1, 2, 3};
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(text);
            byte[] signature = signing.sign();
            signing.initVerify(shown);
            signing.update(text);
            return signing.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public CertificateFacts facts(X509Certificate certificate) {
        X500Name subject = subject(certificate);
        return new CertificateFacts(
                hex(digest("SHA-256", encoded(certificate))),
                subject.toString(),
                Names.commonName(subject),
                Names.organisation(subject),
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded())
                        .toString(),
                serial(certificate.getSerialNumber()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                KeyStrength.words(certificate.getPublicKey()),
                certificate.getBasicConstraints() >= 0,
                Pem.of("CERTIFICATE", encoded(certificate)));
    }

    static X500Name subject(X509Certificate certificate) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    static String serial(BigInteger number) {
        return number.toString(16);
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CertificateHash hash(CertificateFacts certificate, CertificateFacts issuer, String algorithm) {
        String digest = algorithm.replace("SHA", "SHA-");
        X509Certificate own = parse(certificate.pem()).getFirst();
        X509Certificate signer = parse(issuer.pem()).getFirst();
        byte[] key = SubjectPublicKeyInfo.getInstance(signer.getPublicKey().getEncoded())
                .getPublicKeyData()
                .getBytes();
        return new CertificateHash(
                algorithm,
                hex(digest(digest, own.getIssuerX500Principal().getEncoded())),
                hex(digest(digest, key)),
                serial(own.getSerialNumber()));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No hash algorithm " + algorithm, e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public RequestReading request(String csr) {
        try {
            byte[] der = Pem.request(csr);
            var request = new JcaPKCS10CertificationRequest(der);
            PublicKey key = request.getPublicKey();
            if (!KeyStrength.isEnough(key)) {
                return new RequestReading.Bad("its key is too weak: " + KeyStrength.words(key));
            }
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                return new RequestReading.Bad("its signature is wrong");
            }
            X500Name subject = request.getSubject();
            return new RequestReading.Good(
                    Pem.of("CERTIFICATE REQUEST", der),
                    Objects.requireNonNullElse(Names.commonName(subject), ""),
                    Objects.requireNonNullElse(Names.organisation(subject), ""));
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | RuntimeException e) {
            return new RequestReading.Bad("it cannot be read: " + e.getMessage());
        }
    }

    @Override
    public boolean isFor(String csr, PublicKey key) {
        try {
            return new JcaPKCS10CertificationRequest(Pem.request(csr))
                    .getPublicKey()
                    .equals(key);
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public boolean hasSigned(String issuerPem, String pem) {
        try {
            X509Certificate issuer = parse(issuerPem).getFirst();
            parse(pem).getLast().verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
