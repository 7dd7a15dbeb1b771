package io.emall.cpms.ocpi.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as OCPI writes it: snake case, absent instead of null, unknown fields ignored (O-15). */
public final class OcpiJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .addModule(DateTimes.module())
            .build();

    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    public <T extends JsonNode> T tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** @throws Malformed if it is not one JSON document */
    public JsonNode parse(byte[] text) {
        try {
            return mapper.readTree(text);
        } catch (JacksonException | NumberFormatException e) {
            // The second is what Jackson lets through for a number whose exponent does not fit.
            throw new Malformed("not valid JSON");
        }
    }

    public JsonNode parse(InputStream text) throws IOException {
        return parse(text.readAllBytes());
    }

    /** @throws Incomplete if the document is not such an object, with the field that is missing or wrong */
    public <T extends Record> T read(JsonNode document, Class<T> type) {
        if (!(document instanceof ObjectNode)) {
            throw new Incomplete("an object is expected");
        }
        Demands.of(type).check((ObjectNode) document);
        try {
            return mapper.treeToValue(document, type);
        } catch (DatabindException e) {
            throw new Incomplete(where(e) + " cannot be understood");
        }
    }

    private static String where(DatabindException e) {
        return e.getPath().isEmpty() ? "the object" : String.join(".", names(e));
    }

    private static java.util.List<String> names(DatabindException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .toList();
    }

    /** The text is no JSON at all. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    /** The JSON is not the object it should be. */
    public static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Incomplete(String message) {
            super(message);
        }
    }
}
