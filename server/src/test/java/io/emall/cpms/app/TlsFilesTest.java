package io.emall.cpms.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.certificate.X509Maker;
import io.emall.cpms.certificate.X509Reader;
import io.emall.cpms.core.security.Algorithm;
import io.emall.cpms.core.security.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate that is renewed by putting new files in place of the old, as ACME clients do. */
class TlsFilesTest {
    private final X509Maker maker = new X509Maker();
    private final Credential root = maker.root("eMall", Instant.now());
    private final Credential first = server();
    private final Credential second = server();

    @TempDir
    private Path folder;

    private Path certificate;
    private Path key;
    private TlsFiles files;

    @BeforeEach
    void theFirstIsThere() throws IOException {
        certificate = folder.resolve("tls.crt");
        key = folder.resolve("tls.key");
        CpmsSettings.KeyFiles none = new CpmsSettings.KeyFiles("", "");
        files = new TlsFiles(
                List.of(none, new CpmsSettings.KeyFiles(certificate.toString(), key.toString())), new X509Reader());
        assertThat(files.get()).isEmpty();
        Files.writeString(certificate, maker.pem(first.chain()));
        Files.writeString(key, maker.pem(first.key()));
    }

    private Credential server() {
        return maker.server(root, Algorithm.EC, List.of("localhost"), Instant.now());
    }

    @Test
    void aRenewalIsSeenWithoutARestart() throws IOException {
        assertThat(shown()).isEqualTo(List.of(first.certificate()));
        Files.writeString(certificate, maker.pem(second.chain()));
        Files.writeString(key, maker.pem(second.key()));
        assertThat(shown()).isEqualTo(List.of(second.certificate()));
    }

    /** Between the two files, or while one is being written, nothing may be shown that does not work. */
    @Test
    void halfARenewalChangesNothing() throws IOException {
        assertThat(shown()).isEqualTo(List.of(first.certificate()));
        Files.writeString(certificate, maker.pem(second.chain()));
        assertThat(shown()).isEqualTo(List.of(first.certificate()));
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nMIG");
        assertThat(shown()).isEqualTo(List.of(first.certificate()));
        Files.delete(certificate);
        assertThat(shown()).isEqualTo(List.of(first.certificate()));
        assertThat(files.get().getFirst().key()).isEqualTo(first.key());
    }

    private List<?> shown() {
        return files.get().stream().map(Credential::certificate).toList();
    }
}
