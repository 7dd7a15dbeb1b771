package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        Path file = folder.resolve("data").resolve("installation.key");
        byte[] hash = new HmacKeyedHash(InstallationKey.in(file)).of(new byte[] {1});
        assertThat(new HmacKeyedHash(InstallationKey.in(file)).of(new byte[] {1}))
                .isEqualTo(hash);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        byte[] other = new HmacKeyedHash(InstallationKey.in(folder.resolve("other"))).of(new byte[] {1});
        assertThat(other).isNotEqualTo(hash).hasSize(32);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> InstallationKey.of("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
