package io.emall.cpms.certificate;

import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Text with {@code -----BEGIN …-----} and what is in it. */
final class Pem {
    private static final int LONGEST = 200_000;

    private Pem() {}

    static String of(String type, byte[] content) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static List<X509Certificate> certificates(String pem) {
        List<X509Certificate> found = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(checked(pem)))) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (PemObject next = reader.readPemObject(); next != null; next = reader.readPemObject()) {
                if (next.getType().endsWith("CERTIFICATE")) {
                    found.add(
                            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(next.getContent())));
                }
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new MalformedCertificate("this certificate cannot be read: " + e.getMessage());
        }
        if (found.isEmpty()) {
            throw new MalformedCertificate("there is no certificate in PEM (-----BEGIN CERTIFICATE-----)");
        }
        return found;
    }

    static PrivateKey key(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(checked(pem)))) {
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                switch (next) {
                    case PrivateKeyInfo info -> {
                        return converted(info);
                    }
                    case PEMKeyPair pair -> {
                        return converted(pair.getPrivateKeyInfo());
                    }
                    default -> {}
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedCertificate("this private key cannot be read");
        }
        throw new MalformedCertificate(
                "there is no private key in PEM without a password (-----BEGIN PRIVATE KEY-----)");
    }

    private static PrivateKey converted(PrivateKeyInfo info) throws PEMException {
        return new JcaPEMKeyConverter().getPrivateKey(info);
    }

    /** The DER of a request, in PEM or bare base64, also with line ends spelt out as some stations do. */
    static byte[] request(String csr) {
        String text = checked(csr).replace("\\n", "\n").replace("\\r", "").strip();
        try (PemReader reader = new PemReader(new StringReader(text))) {
            PemObject found = reader.readPemObject();
            return found == null
                    ? java.util.Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1))
                    : found.getContent();
        } catch (IOException e) {
            throw new MalformedCertificate("it is no PEM");
        }
    }

    private static String checked(String pem) {
        if (pem.length() > LONGEST) {
            throw new MalformedCertificate("this text is too long for a certificate");
        }
        return pem;
    }
}
