package io.emall.sim.station;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A station's firmware and log, and how it fetches the one and brings the other over real HTTP. */
public final class Workshop {
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger uploadStatus = new AtomicInteger();
    private volatile String version = "1.0.0";
    private volatile byte[] log = "nothing happened\n".getBytes(StandardCharsets.UTF_8);
    private volatile String held = "";
    private volatile @Nullable String fault;

    /** The version it tells at boot. */
    public String version() {
        return version;
    }

    /** What it brings when asked for a log. */
    public void log(byte[] content) {
        log = content.clone();
    }

    /** What it knows of customers, whoever they are. */
    public void holdsOfCustomers(String data) {
        held = data;
    }

    String heldOfCustomers() {
        return held;
    }

    /** The next updates end with this word, such as {@code INSTALLATION_FAILED}; null mends it. */
    public void fault(@Nullable String word) {
        fault = word;
    }

    boolean fails(String word) {
        return word.equals(fault);
    }

    /** The HTTP status of its last upload; 0 before the first. */
    public int uploadStatus() {
        return uploadStatus.get();
    }

    /** Brings the log; true if it was taken. */
    boolean bring(String address, String name) {
        String to = address.endsWith("/") ? address + name : address + "/" + name;
        HttpRequest request = HttpRequest.newBuilder(URI.create(to))
                .PUT(BodyPublishers.ofByteArray(log))
                .build();
        try {
            uploadStatus.set(send(request, BodyHandlers.discarding()).statusCode());
            return uploadStatus.get() / 100 == 2;
        } catch (IOException e) {
            uploadStatus.set(-1);
            return false;
        }
    }

    /** Fetches firmware, in two halves to see that a broken download can go on. */
    Optional<byte[]> fetch(String address) {
        try {
            HttpResponse<byte[]> first = send(part(address, "bytes=0-3"), BodyHandlers.ofByteArray());
            HttpResponse<byte[]> rest = send(part(address, "bytes=4-"), BodyHandlers.ofByteArray());
            if (first.statusCode() != 206 || rest.statusCode() != 206) {
                return Optional.empty();
            }
            byte[] whole = new byte[first.body().length + rest.body().length];
            System.arraycopy(first.body(), 0, whole, 0, first.body().length);
            System.arraycopy(rest.body(), 0, whole, first.body().length, rest.body().length);
            return Optional.of(whole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HttpRequest part(String address, String range) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Range", range)
                .build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return client.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The first line of our firmware is its version. */
    void install(byte[] firmware) {
        version = new String(firmware, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Whether the certificate's owner signed it (SHA-256 with RSA or ECDSA; OCPP 2.0.1 L01.FR.04). */
    static boolean isSigned(byte[] firmware, String signature, String certificate) {
        try {
            Certificate signer = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII)));
            String key = signer.getPublicKey().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA";
            Signature check = Signature.getInstance("SHA256with" + key);
            check.initVerify(signer);
            check.update(firmware);
            return check.verify(Base64.getMimeDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    void close() {
        client.close();
    }
}
