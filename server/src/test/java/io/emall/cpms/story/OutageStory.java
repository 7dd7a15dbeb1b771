package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database is away, or has no room: nothing is acknowledged meanwhile, the CPO is told, and the same process goes
 * on when it is back.
 */
class OutageStory {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void postgresIsAwayForAMinute(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("cpms");
        try (Crowd crowd = new Crowd(data)) {
            try (CpmsProcess cpms = new CpmsProcess(data)) {
                crowd.charge(cpms.stations());
                crowd.awaitMoreSessions(10);
                cpms.hideDatabase();
                assertNothingIsAcknowledgedFor(A_MINUTE, crowd);
                assertThePeopleAreTold(cpms);
                cpms.showDatabase();
                awaitHealth(cpms, 200);
                crowd.awaitMoreSessions(10);
                crowd.endAndAwaitBills();
            }
            crowd.assertEverythingIsThereOnce(data);
        }
    }

    @Test
    void theDiskIsFull() throws Exception {
        assumeTrue(isRoot(), "not root: cannot mount a small disk to fill");
        try (SmallDisk disk = SmallDisk.mount(700)) {
            Path data = disk.folder().resolve("cpms");
            try (Crowd crowd = new Crowd(data)) {
                assertThat(data.resolve("postgres").toRealPath()).startsWith(disk.folder());
                try (CpmsProcess cpms = new CpmsProcess(data)) {
                    crowd.charge(cpms.stations());
                    crowd.awaitMoreSessions(10);
                    assertThat(cpms.logIn().status()).isEqualTo(302);
                    disk.fill();
                    awaitStandstill(crowd);
                    awaitHealth(cpms, 503);
                    assertThat(cpms.page("/stations").body()).contains("The disk of the database is full");
                    disk.makeRoom();
                    crowd.awaitMoreSessions(10);
                    awaitHealth(cpms, 200);
                    assertThat(cpms.page("/stations").body()).doesNotContain("The disk of the database is full");
                    crowd.endAndAwaitBills();
                }
                crowd.assertEverythingIsThereOnce(data);
            }
        }
    }

    /** What was committed before may still be answered for a moment. */
    private static void assertNothingIsAcknowledgedFor(Duration time, Crowd crowd) {
        LockSupport.parkNanos(UNDER_WAY.toNanos());
        long before = crowd.answers();
        LockSupport.parkNanos(time.toNanos());
        assertThat(crowd.answers()).isEqualTo(before);
    }

    /**
     * The room that PostgreSQL still has in its files is used up first. Even then a fact may fit somewhere; then it is
     * stored, and rightly acknowledged.
     */
    private static void awaitStandstill(Crowd crowd) {
        Instant deadline = Instant.now().plus(PATIENCE);
        long before = -1;
        while (crowd.answers() != before) {
            assertThat(Instant.now()).as("the disk is full").isBefore(deadline);
            before = crowd.answers();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        }
    }

    private static void assertThePeopleAreTold(CpmsProcess cpms) throws IOException {
        awaitHealth(cpms, 503);
        CpmsProcess.Page page = cpms.logIn();
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("database").doesNotContain("Exception");
    }

    private static void awaitHealth(CpmsProcess cpms, int status) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (cpms.page("/actuator/health").status() != status) {
            assertThat(Instant.now()).as("health says " + status).isBefore(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A disk in memory. PostgreSQL runs as another user than root, so everybody may enter. */
    private record SmallDisk(Path folder) implements AutoCloseable {

        static SmallDisk mount(int megabytes) throws Exception {
            Path folder = Files.createTempDirectory("cpms-disk");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            boolean mounted = run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + megabytes + "m", "tmpfs", folder);
            assumeTrue(mounted, "this machine does not let us mount a small disk to fill");
            return new SmallDisk(folder);
        }

        /** To the last block. */
        void fill() throws Exception {
            run("dd", "if=/dev/zero", "of=" + filler(), "bs=64k", "status=none");
        }

        void makeRoom() throws IOException {
            Files.delete(filler());
        }

        private Path filler() {
            return folder.resolve("filler");
        }

        @Override
        public void close() throws Exception {
            run("umount", "--lazy", folder);
            Files.delete(folder);
        }

        private static boolean run(Object... words) throws Exception {
            String[] command =
                    java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        }
    }
}
