package io.emall.cpms.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Node program beside the test, which follows what it prints line by line; killed when the test ends. */
final class NodeProgram implements AutoCloseable {
    private static final int PATIENCE_S = 90;

    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private NodeProgram(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The folder where npm put the foreign clients; the test is skipped where there is none. */
    static Path packages() {
        String told = Objects.requireNonNullElse(System.getenv("CPMS_NPM"), "");
        assumeTrue(
                !told.isEmpty() && Files.isDirectory(Path.of(told, "node_modules")),
                "SKIPPED: no npm packages; ./cpms test installs them and sets CPMS_NPM");
        return Path.of(told).toAbsolutePath();
    }

    /** Runs one of our own scripts; its last argument is the folder of the packages. */
    static NodeProgram script(String name, String... arguments) throws IOException {
        Path script = Path.of("src/test/resources/peers", name).toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        command.add(packages().toString());
        return run(packages(), command);
    }

    /** Runs Node with these arguments in a folder. */
    static NodeProgram run(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("CI", "true");
        Process process = builder.start();
        Thread.ofVirtual().start(() -> endLate(process));
        return new NodeProgram(process);
    }

    /** Blocks until it prints this line; false if it ends before. */
    boolean says(String word) throws IOException {
        for (String line = read(); line != null; line = read()) {
            if (line.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Its next line; empty when there is none. */
    String line() throws IOException {
        return Objects.requireNonNullElse(read(), "");
    }

    /** Blocks until it ends; its status. */
    int end() throws IOException, InterruptedException {
        while (read() != null) {}
        return process.waitFor();
    }

    /** What it printed so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private @Nullable String read() throws IOException {
        String line = out.readLine();
        if (line != null) {
            lines.add(line);
        }
        return line;
    }

    /** A program that hangs must not hang the test. */
    private static void endLate(Process process) {
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
