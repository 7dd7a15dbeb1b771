package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TemplatePagesTest {
    @AutoClose
    private static final Office OFFICE = Office.staffed("templates");

    private final Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

    private String create(String name, String settings) {
        return ada.post(
                        "/templates/new",
                        "/templates/new",
                        "name",
                        name,
                        "vendor",
                        "ABB",
                        "model",
                        "*",
                        "firmware",
                        "*",
                        "keepApplied",
                        "true",
                        "settings",
                        settings)
                .body();
    }

    @Test
    void aTemplateIsWrittenLineByLine() {
        assertThat(create("Wrong", "HeartbeatInterval")).contains("Line 1: write Component/Variable");
        assertThat(create("Secret", "A = 1\nSecurityCtrlr/BasicAuthPassword = x"))
                .contains("Line 2: secrets");
        assertThat(create("Twice", "A = 1\nA = 2")).contains("Line 2: this variable stands here already");
        assertThat(create("", "A = 1")).contains("Must be filled in").contains("A = 1");

        create("Ours", "OCPPCommCtrlr/HeartbeatInterval = 60\n\nConnector@1.1/X[y]#Target = a=b");

        assertThat(create("Ours", "A = 1")).contains("Already taken");
        String list = ada.get("/templates").body();
        assertThat(list).contains("Ours").contains("ABB");
        String page = list.replaceAll("(?s).*href=\"(/templates/[0-9a-f-]{36})\".*", "$1");
        assertThat(ada.get(page).body())
                .contains("Connector@1.1/X[y]#Target = a=b")
                .contains("No station of this kind yet");
        String id = page.substring("/templates/".length());
        assertThat(ada.api(Office.ADMINISTRATOR, "GET", "/configuration-templates/" + id, "")
                        .body())
                .contains("\"keepApplied\":true");
        assertThat(ada.api(Office.ADMINISTRATOR, "POST", "/configuration-templates/" + id + "/apply", "")
                        .body())
                .isEqualTo("[]");
        assertThat(ada.api(Office.MAINTAINER, "DELETE", "/configuration-templates/" + id, "")
                        .statusCode())
                .isEqualTo(403);
        ada.post(page, page + "/remove");
        assertThat(ada.get(page).statusCode()).isEqualTo(404);
    }
}
