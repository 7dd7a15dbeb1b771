package io.emall.cpms.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @Test
    void aFullDiskIsSaidInOneSentence() {
        assertThatThrownBy(() -> DiskSpace.check(Path.of("/data"), 1_200_000, 300_000_000))
                .isInstanceOf(StartProblem.class)
                .hasMessage("The disk of /data has only 1 MB of free space, and 300 MB are needed to start: make room,"
                        + " or name another data folder in CPMS_DATA.");
    }

    @Test
    void aDiskWithRoomIsFine(@TempDir Path folder) {
        assertThatCode(() -> DiskSpace.check(folder)).doesNotThrowAnyException();
    }
}
