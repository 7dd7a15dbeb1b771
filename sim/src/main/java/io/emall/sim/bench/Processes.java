package io.emall.sim.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** The processes that take part: the server, PostgreSQL with all its backends, and this one. */
record Processes(ProcessHandle server, ProcessHandle postgres) {
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    /** @param backend a PostgreSQL process on this machine that serves us */
    static Processes of(long server, long backend) {
        ProcessHandle postmaster =
                existing(backend).parent().orElseThrow(() -> new Failed("PostgreSQL does not run on this machine"));
        return new Processes(existing(server), postmaster);
    }

    private static ProcessHandle existing(long pid) {
        return ProcessHandle.of(pid).orElseThrow(() -> new Failed("there is no process " + pid));
    }

    Consumption used() {
        double backends = Stream.concat(Stream.of(postgres), postgres.children())
                .mapToDouble(Processes::cpuSeconds)
                .sum();
        return new Consumption(cpuSeconds(server), backends, cpuSeconds(ProcessHandle.current()));
    }

    double serverMegabytes() {
        return residentMegabytes(server);
    }

    static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    private static double residentMegabytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES_PER_MEGABYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
