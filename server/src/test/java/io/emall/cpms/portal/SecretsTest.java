package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What opens a door is shown to the person who needs it, and kept nowhere else. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {
    private static final Pattern KEY = Pattern.compile("\"(?:key|invitationToken)\":\"([^\"]+)\"");

    @Test
    void theFirstAdministratorsLinkStandsOnTheConsoleAlone(CapturedOutput console) throws IOException {
        try (Office office = Office.untouched("secrets-first")) {
            String token = office.bean(People.class).setUpToken().orElseThrow();

            assertThat(console.getOut()).contains(office.http("/setup/" + token));
            assertThat(console.getErr()).doesNotContain(token);
            assertThat(log("secrets-first")).contains("first administrator").doesNotContain(token);
        }
    }

    @Test
    void noKeyAndNoPasswordIsLogged() throws IOException {
        try (Office office = Office.staffed("secrets-keys")) {
            Visitor ada = Visitor.loggedIn(office, Office.ADMINISTRATOR);
            new Visitor(office).logIn(Office.ADMINISTRATOR, "a wrong pass phrase");
            String place = """
                    {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""";
            ada.api(Office.ADMINISTRATOR, "PUT", "/locations/here", place);
            String station = secret(ada.api(Office.ADMINISTRATOR, "PUT", "/stations/CP-1", "{\"locationId\":\"here\"}")
                    .body());
            String partner = secret(ada.api(Office.ADMINISTRATOR, "POST", "/partners", "{\"name\":\"ACME\"}")
                    .body());

            assertThat(log("secrets-keys")).doesNotContain(station, partner, Office.PASSWORD, "a wrong pass phrase");
        }
    }

    private static String secret(String answer) {
        Matcher secret = KEY.matcher(answer);
        assertThat(secret.find()).as(answer).isTrue();
        return secret.group(1);
    }

    private static String log(String office) throws IOException {
        return Files.readString(Path.of("target", office, "log", "cpms.log"));
    }
}
