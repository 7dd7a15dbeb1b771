package io.emall.cpms.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a browser sends becomes a document, and a document a form again. */
class FormRoundTripTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final BlankForm BLANK = new BlankForm(Instant.parse("2026-05-03T12:00:00Z"), ROME);
    private static final FieldType WHOLE = new FieldType.Whole(0, 100);
    private static final FieldType.Group PERIOD =
            group(field("start", true, WHOLE), field("limit", true, new FieldType.Decimal(0, Long.MAX_VALUE, 1)));
    private static final FieldType.Group FORM = group(
            field("id", true, WHOLE),
            field("unit", true, new FieldType.Choice(List.of("W", "A"))),
            field("from", false, new FieldType.Moment()),
            field("hold", false, new FieldType.YesNo()),
            field("note", false, new FieldType.Text(2, 5)),
            field("period", true, new FieldType.Many(PERIOD, 1, 3)),
            field("tags", false, new FieldType.Many(new FieldType.Text(0, 5), 0, 2)),
            field("extra", false, group(field("deep", true, WHOLE))),
            field("data", false, new FieldType.Anything()),
            field("customData", false, new FieldType.Group(List.of(), true)));

    private static Field field(String name, boolean required, FieldType type) {
        return new Field(name, name, required, false, type);
    }

    private static FieldType.Group group(Field... fields) {
        return new FieldType.Group(List.of(fields), false);
    }

    private static MultiValueMap<String, String> fields(String... pairs) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static Draft.Parts posted(String wish, String... pairs) {
        return PostedForm.of(fields(pairs), wish, BLANK).read(FORM);
    }

    private static final String[] FULL = {
        "v.id",
        " 7 ",
        "v.unit",
        "A",
        "v.from",
        "2026-05-03T14:03",
        "v.hold",
        "false",
        "v.note",
        "one\r\n2",
        "there",
        "period[0]",
        "v.period[0].start",
        "0",
        "v.period[0].limit",
        "16,5",
        "there",
        "period[1]",
        "v.period[1].start",
        "60",
        "v.period[1].limit",
        "8",
        "there",
        "tags[0]",
        "v.tags[0]",
        "x",
        "there",
        "extra",
        "v.extra.deep",
        "1",
        "v.data",
        "{\"a\":1}",
        "v.customData",
        "{\"vendorId\":\"acme\"}"
    };
    private static final String DOCUMENT = "{\"id\":7,\"unit\":\"A\",\"from\":\"2026-05-03T12:03:00Z\",\"hold\":false,"
            + "\"note\":\"one\\n2\",\"period\":[{\"start\":0,\"limit\":16.5},{\"start\":60,\"limit\":8}],"
            + "\"tags\":[\"x\"],\"extra\":{\"deep\":1},\"data\":{\"a\":1},\"customData\":{\"vendorId\":\"acme\"}}";

    @Test
    void everyKindOfFieldIsRead() {
        Documents documents = new Documents(ROME);

        assertThat(documents.object(FORM, posted("send", FULL), "").toString()).isEqualTo(DOCUMENT);
        assertThat(documents.wrong()).isEmpty();
    }

    @Test
    void aDocumentFillsTheFormAgain() {
        Draft.Parts draft = new WrittenDocument(ROME).draft(FORM, DOCUMENT).orElseThrow();

        assertThat(new Documents(ROME).object(FORM, draft, "").toString()).isEqualTo(DOCUMENT);
        assertThat(new WrittenDocument(ROME).draft(FORM, "{\"id\":7,\"unknown\":1}"))
                .isEmpty();
        assertThat(new WrittenDocument(ROME).draft(FORM, "{\"period\":{}}")).isEmpty();
        assertThat(new WrittenDocument(ROME).draft(FORM, "no json")).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Documents documents = new Documents(ROME);
        documents.object(
                FORM,
                posted(
                        "send",
                        "v.id",
                        "101",
                        "v.unit",
                        "V",
                        "v.note",
                        "x",
                        "v.from",
                        "noon",
                        "there",
                        "period[0]",
                        "v.period[0].start",
                        "1.5",
                        "there",
                        "tags[0]",
                        "v.tags[0]",
                        "",
                        "there",
                        "extra"),
                "");

        assertThat(documents.wrong())
                .containsOnlyKeys(
                        "id", "unit", "note", "from", "period[0].start", "period[0].limit", "tags[0]", "extra.deep");
    }

    @Test
    void anExpertFindsTheFieldsToFillIn() {
        String document =
                Documents.toWriteOn(ROME).object(FORM, BLANK.of(FORM), "").toString();

        assertThat(document).isEqualTo("{\"id\":0,\"unit\":\"W\",\"period\":[{\"start\":0,\"limit\":0}]}");
    }

    @Test
    void partsComeAndGoWithoutLosingTheOthers() {
        Draft.Parts more = posted("add:period", FULL);
        assertThat(((Draft.Items) more.fields().get("period")).elements()).hasSize(3);
        Draft.Parts less = posted("remove:period[0]", FULL);
        assertThat(new Documents(ROME).object(FORM, less, "").toString())
                .contains("\"period\":[{\"start\":60,\"limit\":8}]");
        assertThat(posted("remove:extra", FULL).fields()).doesNotContainKey("extra");
        assertThat(posted("add:extra").fields()).containsKey("extra");
    }

    @Test
    void aBlankFormProposesWhatIsNeeded() {
        FieldType.Group form = group(
                field("at", true, new FieldType.Moment()), field("requestId", true, new FieldType.Whole(0, 1L << 31)));

        assertThat(new Documents(ROME).object(form, BLANK.of(form), "").toString())
                .isEqualTo("{\"at\":\"2026-05-03T12:00:00Z\",\"requestId\":" + (1777809600L & 0x3fffffff) + "}");
    }
}
