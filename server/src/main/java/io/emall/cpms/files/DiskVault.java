package io.emall.cpms.files;

import io.emall.cpms.core.file.FileVault;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files in one folder. What is being written bears another ending until it is safe. */
public final class DiskVault implements FileVault {
    private static final Logger LOG = LoggerFactory.getLogger(DiskVault.class);
    private static final String UNFINISHED = ".part";
    private static final int NAME_BYTES = 16;
    /** Whatever else lies in the folder is not ours to touch. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}(\\.part)?");

    private static final int CHUNK = 64 * 1024;
    /** The room left is looked at anew after so many chunks. */
    private static final int CHUNKS_PER_LOOK = 64;

    private final Path folder;
    private final long keepFree;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keepFree bytes of the disk that files never take
     * @throws UncheckedIOException if the folder cannot be made
     */
    public DiskVault(Path folder, long keepFree) {
        this.folder = folder.toAbsolutePath();
        this.keepFree = keepFree;
        try {
            Files.createDirectories(this.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Kept keep(InputStream content, long most) throws IOException {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        String stored = HexFormat.of().formatHex(bytes);
        Path part = folder.resolve(stored + UNFINISHED);
        try {
            Kept kept = write(content, most, part, stored);
            if (kept instanceof Kept.Safe) {
                Files.move(part, folder.resolve(stored), StandardCopyOption.ATOMIC_MOVE);
                forceNames();
            }
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A power cut may otherwise take back the new name, though the content is safe. */
    private void forceNames() throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private Kept write(InputStream content, long most, Path part, String stored) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        int chunks = 0;
        byte[] chunk = new byte[CHUNK];
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > most) {
                    return new Kept.TooLarge();
                }
                if (chunks++ % CHUNKS_PER_LOOK == 0
                        && Files.getFileStore(folder).getUsableSpace() < keepFree) {
                    return new Kept.NoRoom();
                }
                digest.update(chunk, 0, read);
                writeFully(file, ByteBuffer.wrap(chunk, 0, read));
            }
            file.force(true);
        }
        return new Kept.Safe(stored, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static void writeFully(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public InputStream open(String stored) throws IOException {
        Path file = folder.resolve(stored);
        if (!folder.equals(file.normalize().getParent()) || !Files.isRegularFile(file)) {
            throw new FileNotFoundException(stored);
        }
        return Files.newInputStream(file);
    }

    @Override
    public void delete(String stored) {
        try {
            Files.deleteIfExists(folder.resolve(stored));
        } catch (IOException e) {
            LOG.warn("The file {} could not be deleted: {}", stored, e.toString());
        }
    }

    @Override
    public void sweep(Set<String> known, Instant olderThan) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> OURS.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !known.contains(file.getFileName().toString()))
                    .filter(file -> isOlder(file, olderThan))
                    .forEach(file -> delete(file.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
