package io.emall.cpms.app;

import io.emall.cpms.core.security.CertificateReader;
import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import io.emall.cpms.core.security.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server certificates that lie in files; what cannot be read now stays as it was, so that a renewal may take time. */
final class TlsFiles implements Supplier<List<Credential>> {
    private static final Logger LOG = LoggerFactory.getLogger(TlsFiles.class);

    private final List<CpmsSettings.KeyFiles> files;
    private final CertificateReader reader;
    private final List<Credential> last = new ArrayList<>();

    TlsFiles(List<CpmsSettings.KeyFiles> files, CertificateReader reader) {
        this.files = files.stream().filter(CpmsSettings.KeyFiles::isGiven).toList();
        this.reader = reader;
    }

    @Override
    public synchronized List<Credential> get() {
        try {
            List<Credential> read = new ArrayList<>();
            for (CpmsSettings.KeyFiles pair : files) {
                read.add(reader.credential(
                        Files.readString(Path.of(pair.certificate())), Files.readString(Path.of(pair.key()))));
            }
            last.clear();
            last.addAll(read);
        } catch (IOException | MalformedCertificate e) {
            LOG.error("The certificate files of cpms.stations.tls cannot be used: {}", e.toString());
        }
        return List.copyOf(last);
    }
}
