package io.emall.cpms.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.emall.cpms.core.file.FileVault.Kept;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on a real disk. */
class DiskVaultTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private DiskVault vault;

    @BeforeEach
    void open() {
        vault = new DiskVault(folder, 0);
    }

    @Test
    void whatIsKeptIsReadAgain() throws IOException {
        Kept.Safe safe = keep("hello");

        assertThat(safe.size()).isEqualTo(5);
        assertThat(safe.sha256()).startsWith("2cf24dba5fb0a30e26e83b2ac5b9e29e");
        try (InputStream content = vault.open(safe.stored())) {
            assertThat(content).hasContent("hello");
        }
    }

    @Test
    void nothingIsLeftOfWhatIsTooLargeOrFindsNoRoomOrBreaksOff() throws IOException {
        assertThat(vault.keep(content("hello"), 4)).isEqualTo(new Kept.TooLarge());
        assertThat(new DiskVault(folder, Long.MAX_VALUE).keep(content("hello"), 5))
                .isEqualTo(new Kept.NoRoom());
        InputStream broken = new SequenceInputStream(content("hel"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatIOException().isThrownBy(() -> vault.keep(broken, 100)).withMessage("connection reset");

        assertThat(names()).isEmpty();
    }

    @Test
    void whatNobodyKnowsIsSweptAwayOnceItIsOldAndNothingElse() throws IOException {
        String known = keep("known").stored();
        String lost = keep("lost").stored();
        String young = keep("young").stored();
        Path part = Files.writeString(folder.resolve("0123456789abcdef0123456789abcdef.part"), "half");
        Path foreign = Files.writeString(folder.resolve("lost+found"), "not ours");
        for (Path old : List.of(folder.resolve(known), folder.resolve(lost), part, foreign)) {
            Files.setLastModifiedTime(old, FileTime.from(LONG_AGO));
        }

        vault.sweep(Set.of(known), LONG_AGO.plusSeconds(60));

        assertThat(names()).containsExactlyInAnyOrder(known, young, "lost+found");
    }

    @Test
    void nothingOutsideTheFolderIsOpened() throws IOException {
        Files.writeString(folder.resolve("secret"), "s");
        DiskVault inner = new DiskVault(folder.resolve("inner"), 0);

        assertThatIOException().isThrownBy(() -> inner.open("../secret").close());
        assertThatIOException().isThrownBy(() -> inner.open(".").close());
    }

    private Kept.Safe keep(String text) throws IOException {
        return (Kept.Safe) vault.keep(content(text), 100);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
