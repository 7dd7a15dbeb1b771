package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Text stands in the message files, in every language, and nowhere else. */
class MessagesTest {
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z][\\w.]*)|msg\\('([\\w.]+)'[,)]");
    private static final Pattern WORDS = Pattern.compile(">\\s*[A-Za-z]{3,} [a-z]{2,}[^<{]*<");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("messages_it.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String file : List.of("messages.properties", "messages_it.properties")) {
            Set<String> seen = new TreeSet<>();
            assertThat(Files.readAllLines(Path.of("src/main/resources", file)).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.split("=", 2)[0])
                            .filter(key -> !seen.add(key)))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void whatTemplatesAskForIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path template : templates()) {
            Matcher matcher = USED.matcher(Files.readString(template));
            while (matcher.find()) {
                used.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            }
        }

        assertThat(keys("messages.properties")).containsAll(used);
    }

    @Test
    void templatesHoldNoSentences() throws IOException {
        for (Path template : templates()) {
            String markup = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            assertThat(WORDS.matcher(markup).results().map(found -> found.group()))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void templatesHoldNothingThatTheContentPolicyForbids() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain(" style=\"", " onclick=", " onsubmit=", "<style", "javascript:");
        }
    }

    private static Set<String> keys(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + name)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Iterable<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
