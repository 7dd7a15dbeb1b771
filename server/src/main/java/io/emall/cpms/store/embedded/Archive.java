package io.emall.cpms.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A tar archive compressed with xz. */
final class Archive {
    private Archive() {}

    /** Everything comes out readable by all and writable by the owner alone, whatever the umask. */
    static void extract(InputStream packed, Path folder) throws IOException {
        createFolder(folder);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(entry, tar, folder);
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive wants to write outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            createFolder(target);
            return;
        }
        createFolder(Objects.requireNonNullElse(target.getParent(), folder));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            permit(target, (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    private static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        permit(folder, "rwxr-xr-x");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
