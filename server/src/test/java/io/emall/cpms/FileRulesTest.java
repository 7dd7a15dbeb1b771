package io.emall.cpms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house asks of the files themselves, in all three modules. */
class FileRulesTest {
    private static final int LONGEST = 400;
    private static final int LONG = 150;
    private static final double MOST = 0.9;

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(files("main", "test"))
                .filteredOn(file -> lines(file) > LONGEST)
                .isEmpty();
    }

    @Test
    void nineFilesOfTenAreShorterThan150Lines() {
        List<Path> files = files("main");
        assertThat(files.stream().filter(file -> lines(file) < LONG).count())
                .isGreaterThan((long) (files.size() * MOST));
    }

    @Test
    void everyPackageOpensWithASentence() {
        assertThat(files("main").stream().map(Path::getParent).distinct())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .startsWith("/**")
                        .contains("NullMarked"));
    }

    private static List<Path> files(String... kinds) {
        return Stream.of("wire", "server", "sim")
                .flatMap(module -> Stream.of(kinds)
                        .map(kind -> ROOT.resolve(module).resolve("src").resolve(kind)))
                .filter(Files::isDirectory)
                .flatMap(FileRulesTest::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
