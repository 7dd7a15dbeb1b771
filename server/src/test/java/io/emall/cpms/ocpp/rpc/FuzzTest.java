package io.emall.cpms.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.emall.cpms.core.technical.FieldType;
import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.wire.ocpp.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jazzer, guided by coverage, against the frame parser and the decoders of each version, in a process of its own. */
class FuzzTest {
    /** Long enough to find again what was easy to find; {@code CPMS_FUZZ_SECONDS} for more. */
    private static final String SECONDS = "5";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Version.class)
    void nothingThatComesIsTooMuch(Version version) throws Exception {
        long seconds = Long.parseLong(Objects.requireNonNullElse(System.getenv("CPMS_FUZZ_SECONDS"), SECONDS));
        Path said = folder.resolve("said.txt");
        Process fuzzer = new ProcessBuilder(command(version, seconds))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(fuzzer.waitFor(seconds + 240, TimeUnit.SECONDS)).isTrue();
            String words = Files.readString(said);
            assertThat(fuzzer.exitValue()).as(words).isZero();
            assertThat(words).as("guided by coverage").contains("NEW");
        } finally {
            fuzzer.destroyForcibly();
        }
    }

    private List<String> command(Version version, long seconds) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfuzz.version=" + version,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FrameFuzz.class.getName(),
                "--instrumentation_includes=io.emall.cpms.ocpp.**:tools.jackson.core.**",
                "--custom_hook_includes=io.emall.cpms.ocpp.**",
                "-max_total_time=" + seconds,
                "-timeout=30",
                "-max_len=8192",
                "-dict=" + dictionary(version),
                seeds(version).toString());
    }

    /** Frames to begin with. */
    private Path seeds(Version version) throws IOException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        for (Class<?> request : requests(version)) {
            String action = request.getSimpleName().replaceAll("Request$", "");
            Files.writeString(seeds.resolve(action), "[2,\"1\",\"" + action + "\",{}]");
        }
        Files.writeString(seeds.resolve("send"), "[6,\"1\",\"NotifyPeriodicEventStream\",{\"id\":1}]");
        Files.writeString(seeds.resolve("error"), "[4,\"1\",\"GenericError\",\"\",{}]");
        return seeds;
    }

    /** The names the version's messages are made of. */
    private Path dictionary(Version version) throws IOException {
        TreeSet<String> words = new TreeSet<>(List.of("2026-11-22T10:00:00Z", "1e9", "null"));
        Codecs codecs = new Codecs(version.number());
        requests(version).forEach(request -> collect(codecs.of(request).form(), words));
        Path file = folder.resolve("words.dict");
        return Files.write(file, words.stream().map(word -> "\"" + word + "\"").toList());
    }

    private static void collect(FieldType type, Set<String> words) {
        switch (type) {
            case FieldType.Group group ->
                group.fields().forEach(field -> {
                    words.add(field.name());
                    collect(field.type(), words);
                });
            case FieldType.Many many -> collect(many.element(), words);
            case FieldType.Choice choice -> words.addAll(choice.values());
            default -> {}
        }
    }

    private static List<? extends Class<?>> requests(Version version) {
        Codecs codecs = new Codecs(version.number());
        return new ClassFileImporter()
                .importPackages("io.emall.wire.ocpp." + (version == Version.OCPP_1_6 ? "v16" : "v2")).stream()
                        .filter(type -> type.isAssignableTo(Request.class))
                        .map(JavaClass::reflect)
                        .filter(codecs::has)
                        .toList();
    }
}
