package io.emall.cpms.ocpi.peer;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.emall.cpms.ocpi.view.OfficialOcpi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what the CPMS says against one version's schemas and transport rules; keeps every complaint. */
final class Judge {

    private static final List<String> CONFIGURATION = List.of("versions", "credentials", "hubclientinfo");

    private final String version;
    private final JsonNode definitions;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Judge(String version) {
        this.version = version;
        this.definitions = OfficialOcpi.schema(version);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void complain(String about, String what) {
        complaints.add(version + " " + about + ": " + what);
    }

    void demand(boolean fulfilled, String about, String what) {
        if (!fulfilled) {
            complain(about, what);
        }
    }

    /** A whole object. */
    void valid(String about, String type, JsonNode object) {
        check(about, schemas.computeIfAbsent(type, t -> schema(t, false)), object);
    }

    /** The fields of a PATCH: any of the type's, each valid by itself, and always last_updated (T §PATCH). */
    void validPart(String about, String type, JsonNode part) {
        check(about, schemas.computeIfAbsent(type + "?", _ -> schema(type, true)), part);
        demand(part.has("last_updated"), about, "PATCH without last_updated");
        demand(part.size() > 1, about, "PATCH that changes nothing");
        part.propertyNames()
                .forEach(name -> demand(
                        definitions.at("/definitions/" + type + "/properties").has(name),
                        about,
                        "unknown field " + name));
    }

    private void check(String about, Schema schema, JsonNode object) {
        schema.validate(object).forEach(error -> complain(about, error + " in " + object));
    }

    private Schema schema(String type, boolean part) {
        ObjectNode schema = (ObjectNode) definitions.deepCopy();
        if (part) {
            ((ObjectNode) schema.at("/definitions/" + type)).remove("required");
        }
        return registry.getSchema(schema.put("$ref", "#/definitions/" + type));
    }

    /** T §Authorization header, §Unique message IDs, §Message Routing Headers. */
    void headers(String about, String module, Map<String, String> headers) {
        for (String name : List.of("authorization", "x-request-id", "x-correlation-id")) {
            demand(headers.containsKey(name), about, "no " + name);
        }
        routing(about, module, headers);
    }

    private void routing(String about, String module, Map<String, String> headers) {
        List<String> present = new ArrayList<>(headers.keySet());
        present.removeIf(name -> !name.startsWith("ocpi-"));
        if (CONFIGURATION.contains(module)) {
            demand(present.isEmpty(), about, "routing headers on a configuration module");
        } else {
            demand(present.contains("ocpi-from-country-code"), about, "no ocpi-from-country-code");
            demand(present.contains("ocpi-from-party-id"), about, "no ocpi-from-party-id");
        }
    }

    /** The envelope of every response (T §Response format). */
    void envelope(String about, JsonNode answer) {
        demand(answer.path("status_code").isInt(), about, "no status_code in " + answer);
        demand(
                answer.path("timestamp").asString("").matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z?"),
                about,
                "no timestamp in " + answer);
    }
}
