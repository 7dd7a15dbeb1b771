package io.emall.sim.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processes that take part: the server, PostgreSQL with all its backends, and this one. */
record Processes(ProcessHandle server, ProcessHandle postgres) {
    private static final double KILOBYTES_PER_MEGABYTE = 1024;
    private static final Pattern GENERATION =
            Pattern.compile("(?:PSYoungGen|ParOldGen|garbage-first heap)[^,]*, used (\\d+)K");

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

    /** @param heapKilobytes in use by objects */
    record Memory(double residentKilobytes, double heapKilobytes) {}

    /** After a collection of all garbage. */
    Memory serverMemory() {
        diagnose("GC.run");
        diagnose("GC.run");
        return new Memory(residentMegabytes(server) * KILOBYTES_PER_MEGABYTE, heapKilobytes(diagnose("GC.heap_info")));
    }

    /** Young and old generation, as in {@code PSYoungGen total 76288K, used 1234K}. */
    private static double heapKilobytes(String info) {
        return GENERATION
                .matcher(info)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum();
    }

    private String diagnose(String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed("jcmd of the JDK does not run: " + e.getMessage(), e);
        }
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
