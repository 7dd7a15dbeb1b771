package io.emall.cpms.certification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/certification.md says which test shows which case. Renew it by running this test with -Ddocs.renew=true. */
class CertificationTableTest {
    /** Why a case has no test: "not applicable: …" or "not passing: …". */
    private static final Map<String, String> REASONS = Map.of();

    private static final Path DOCUMENT =
            Path.of(System.getProperty("user.dir")).resolveSibling("docs").resolve("certification.md");
    private static final List<String> VERSIONS = List.of("1.6", "2.0.1");
    private static final Pattern NUMBER = Pattern.compile("TC_(?:[A-Z]_)?\\d+(?:_\\d)?_CSMS");
    private static final Pattern ROW = Pattern.compile("\\| (TC_\\w+) \\| (.*?) \\| .*");

    private final Map<String, Set<String>> tests = tests();

    /** Needs the lists, which are not part of the project. */
    @Test
    void everyCaseOfTheListsHasItsVerdict() throws IOException {
        List<Path> lists = VERSIONS.stream().map(CertificationTableTest::list).toList();
        assumeTrue(
                lists.stream().allMatch(Files::exists),
                "SKIPPED: the OCA's lists of cases are not here; set CPMS_SHARED to the folder that holds 'standards'");
        List<Map<String, String>> cases = new ArrayList<>();
        for (Path list : lists) {
            cases.add(cases(Files.readAllLines(list).stream().skip(1).map(line -> line.split("\t"))));
        }
        if (Boolean.getBoolean("docs.renew")) {
            Files.writeString(DOCUMENT, document(cases));
        }
        assertIsCommitted(cases);
    }

    /** Without the lists, the committed table says which cases there are. */
    @Test
    void everyTestOfTheTableIsThereAndEveryNumberedTestIsInTheTable() throws IOException {
        List<Map<String, String>> cases = new ArrayList<>();
        for (String part : Files.readString(DOCUMENT).split("\n## OCPP ")) {
            cases.add(cases(
                    part.lines().map(ROW::matcher).filter(row -> row.matches()).map(row ->
                            new String[] {row.group(1), row.group(2)})));
        }
        assertIsCommitted(cases.subList(1, cases.size()));
    }

    private void assertIsCommitted(List<Map<String, String>> cases) throws IOException {
        Set<String> numbers = new TreeSet<>();
        cases.forEach(its -> numbers.addAll(its.keySet()));
        Set<String> known = new TreeSet<>(tests.keySet());
        assertThat(REASONS.keySet()).as("tested after all").doesNotContainAnyElementsOf(known);
        known.addAll(REASONS.keySet());
        assertThat(known).as("cases with a test or a reason").isEqualTo(numbers);
        assertThat(Files.readString(DOCUMENT))
                .as("docs/certification.md is stale; renew it: mvn -pl server -am test -Dtest=CertificationTableTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.renew=true")
                .isEqualTo(document(cases));
    }

    private static Path list(String version) {
        String told = Objects.requireNonNullElse(
                System.getProperty("cpms.shared"), Objects.requireNonNullElse(System.getenv("CPMS_SHARED"), ""));
        Path shared = told.isEmpty() ? Path.of("").toAbsolutePath().resolve("../../shared") : Path.of(told);
        return shared.resolve("standards/ocpp/" + version + "-csms-testcases.tsv");
    }

    /** Titles by numbers, in the list's order. */
    private static Map<String, String> cases(Stream<String[]> rows) {
        Map<String, String> cases = new LinkedHashMap<>();
        rows.forEach(row -> cases.put(row[0], row[1].strip()));
        return cases;
    }

    private String document(List<Map<String, String>> cases) {
        StringBuilder text = new StringBuilder("""
                # The certification's cases

                Written by `CertificationTableTest` from the tests; not by hand.

                These are the cases that the Open Charge Alliance's certification has for a CSMS. *Passes*: the tests named play the
                case with a simulated station over a real socket and on the real database; they look at what we send and answer, field
                by field and against the standard's schemas, and turn red when it is not so. It is our own evidence: the alliance's
                tool was not run, and nobody but a test laboratory certifies.
                """);
        for (int i = 0; i < cases.size(); i++) {
            Map<String, String> its = cases.get(i);
            long passing = its.keySet().stream().filter(tests::containsKey).count();
            text.append("\n## OCPP ").append(VERSIONS.get(i)).append("\n\n");
            text.append(passing + " of " + its.size() + " cases pass.\n\n| case | title | verdict |\n|---|---|---|\n");
            its.forEach(
                    (number, title) -> text.append("| " + number + " | " + title + " | " + verdict(number) + " |\n"));
        }
        return text.toString();
    }

    private String verdict(String number) {
        Set<String> its = tests.getOrDefault(number, Set.of());
        return its.isEmpty()
                ? REASONS.getOrDefault(number, "no test, no reason")
                : its.stream().collect(joining("`, `", "passes: `", "`"));
    }

    /** The tests of this package by the numbers in their names and, if they have parameters, in those. */
    private static Map<String, Set<String>> tests() {
        Map<String, Set<String>> tests = new TreeMap<>();
        new ClassFileImporter()
                .importPackages(CertificationTableTest.class.getPackageName()).stream()
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                        .filter(CertificationTableTest::isRun)
                        .forEach(test -> numbers(test)
                                .forEach(number -> tests.computeIfAbsent(number, none -> new TreeSet<>())
                                        .add(test.getDeclaringClass().getSimpleName() + "." + test.getName())));
        return tests;
    }

    private static boolean isRun(Method method) {
        boolean isTest = method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
        return isTest
                && !method.isAnnotationPresent(Disabled.class)
                && !method.getDeclaringClass().isAnnotationPresent(Disabled.class);
    }

    private static Stream<String> numbers(Method test) {
        CsvSource parameters = test.getAnnotation(CsvSource.class);
        Stream<String> words = Stream.concat(
                Stream.of(test.getName()), parameters == null ? Stream.of() : Stream.of(parameters.value()));
        return words.flatMap(word -> NUMBER.matcher(word).results().map(MatchResult::group));
    }
}
