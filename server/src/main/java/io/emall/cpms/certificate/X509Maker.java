package io.emall.cpms.certificate;

import io.emall.cpms.core.security.Algorithm;
import io.emall.cpms.core.security.CertificateMaker;
import io.emall.cpms.core.security.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** Makes keys and X.509 certificates. */
public final class X509Maker implements CertificateMaker {
    private static final Duration ROOT_LIFE = Duration.ofDays(15 * 365);
    private static final Duration SERVER_LIFE = Duration.ofDays(2 * 365);
    private static final Duration STATION_LIFE = Duration.ofDays(2 * 365);
    /** Clocks of stations run behind. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final int SERIAL_BITS = 120;
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private final SecureRandom random = new SecureRandom();

    /** Who signs, for how long, and whom. */
    private record Order(X500Name issuer, X500Name subject, PublicKey key, Instant from, Duration life) {}

    @Override
    public Credential root(String organisation, Instant from) {
        KeyPair pair = pair(Algorithm.EC);
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, organisation + " CPMS root " + from.truncatedTo(ChronoUnit.SECONDS))
                .build();
        try {
            X509v3CertificateBuilder builder = builder(new Order(name, name, pair.getPublic(), from, ROOT_LIFE))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
            return new Credential(pair.getPrivate(), List.of(signed(builder, pair.getPrivate())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Credential server(Credential authority, Algorithm algorithm, List<String> names, Instant from) {
        KeyPair pair = pair(algorithm);
        X500Name subject =
                new X500NameBuilder().addRDN(BCStyle.CN, names.getFirst()).build();
        GeneralName[] alternatives = names.stream()
                .map(name -> new GeneralName(
                        ADDRESS.matcher(name).matches() ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new);
        try {
            Order order = new Order(issuer(authority), subject, pair.getPublic(), from, SERVER_LIFE);
            X509v3CertificateBuilder builder = leaf(order, authority, KeyPurposeId.id_kp_serverAuth)
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
            return new Credential(pair.getPrivate(), List.of(signed(builder, authority.key())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public X509Certificate station(Credential authority, String csr, Instant from) {
        try {
            var request = new JcaPKCS10CertificationRequest(Pem.request(csr));
            Order order =
                    new Order(issuer(authority), request.getSubject(), request.getPublicKey(), from, STATION_LIFE);
            return signed(leaf(order, authority, KeyPurposeId.id_kp_clientAuth), authority.key());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509v3CertificateBuilder leaf(Order order, Credential authority, KeyPurposeId purpose)
            throws IOException, GeneralSecurityException {
        return builder(order)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
    }

    private X509v3CertificateBuilder builder(Order order) throws IOException, GeneralSecurityException {
        return new JcaX509v3CertificateBuilder(
                        order.issuer(),
                        new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
                        Date.from(order.from().minus(BEFORE)),
                        Date.from(order.from().plus(order.life())),
                        order.subject(),
                        order.key())
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(order.key()));
    }

    private static X500Name issuer(Credential authority) {
        return X509Reader.subject(authority.certificate());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            String algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyPair pair(Algorithm algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.name());
            switch (algorithm) {
                case RSA -> generator.initialize(3072, random);
                case EC -> generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String pem(List<X509Certificate> chain) {
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate certificate : chain) {
                text.append(Pem.of("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return text.toString();
    }

    @Override
    public String pem(PrivateKey key) {
        return Pem.of("PRIVATE KEY", key.getEncoded());
    }
}
