package io.emall.cpms.ocpp.codec;

import io.emall.cpms.ocpp.codec.Violation.Kind;
import java.io.Writer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** The one JSON set-up of the stations' door. */
public final class Json {
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    public JsonParser parser(String text) {
        return factory.createParser(ObjectReadContext.empty(), text);
    }

    public JsonGenerator generator(Writer out) {
        return factory.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Says that a text is not JSON, without quoting it. */
    public static Violation malformed(JacksonException e) {
        return new Violation(Kind.FORMATION, "", "malformed JSON" + position(e));
    }

    private static String position(JacksonException e) {
        return e.getLocation() == null ? "" : " at character " + e.getLocation().getCharOffset();
    }
}
