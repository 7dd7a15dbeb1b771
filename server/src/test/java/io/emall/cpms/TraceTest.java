package io.emall.cpms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/trace.md speaks of every part of the requirement document, and only of tests that exist. */
class TraceTest {

    private static final Pattern ROW = Pattern.compile("^\\| ((?:G|R|SP|UC|Scenario)[-.\\w]*) \\|.*\\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");
    private static final Path ROOT = Path.of(System.getProperty("user.dir")).resolveSibling(".");

    @Test
    void everyPartOfTheRequirementDocumentHasARow() throws IOException {
        assertThat(rows().keySet()).containsAll(parts());
    }

    @Test
    void everyRowNamesTestsThatExistOrSaysOpen() throws IOException {
        Map<String, String> sources = testSources();
        List<String> wrong = new ArrayList<>();
        rows().forEach((part, shownBy) -> {
            List<String> missing = missing(shownBy, sources);
            boolean saysSomething =
                    shownBy.contains("open") || NAMED.matcher(shownBy).find();
            if (!missing.isEmpty() || !saysSomething) {
                wrong.add(part + ": " + (saysSomething ? missing : "neither a test nor the word open"));
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static List<String> missing(String shownBy, Map<String, String> sources) {
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(shownBy);
        while (named.find()) {
            String source = sources.get(named.group(1));
            boolean exists =
                    source != null && (named.group(2) == null || source.contains("void " + named.group(2) + "("));
            if (!exists) {
                missing.add(named.group());
            }
        }
        return missing;
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/trace.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }

    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("wire", "server", "sim")) {
            Path tests = ROOT.resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                    }
                }
            }
        }
        return sources;
    }

    private static List<String> parts() {
        List<String> parts = new ArrayList<>();
        IntStream.rangeClosed(1, 11).forEach(n -> parts.add("G" + n));
        IntStream.rangeClosed(1, 13).forEach(n -> parts.add("R" + n));
        IntStream.rangeClosed(1, 10).forEach(n -> parts.add("SP" + n));
        parts.addAll(List.of("SP13", "SP14", "SP14b"));
        IntStream.rangeClosed(1, 5).forEach(n -> parts.add("Scenario-" + n));
        int[] exceptions = {2, 2, 2, 1, 3, 3, 2};
        for (int useCase = 1; useCase <= 7; useCase++) {
            parts.add("UC" + useCase);
            for (int exception = 1; exception <= exceptions[useCase - 1]; exception++) {
                parts.add("UC" + useCase + ".E" + exception);
            }
        }
        return parts;
    }
}
