package io.emall.cpms.api.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API as an OpenAPI 3.1 document. */
@RestController
class OpenApi {
    private static final String ROOT = "/api/v1/";

    private final RequestMappingHandlerMapping mappings;

    OpenApi(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** JSON whatever a browser would rather have. */
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<Map<String, Object>> answer() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document());
    }

    private Map<String, Object> document() {
        Schemas schemas = new Schemas();
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> describe(mapping, method, schemas, paths));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "eMall CPMS", "version", "1"));
        document.put("security", List.of(Map.of("basic", List.of()), Map.of("token", List.of())));
        document.put("paths", paths);
        document.put("components", components(schemas));
        return document;
    }

    private static Map<String, Object> components(Schemas schemas) {
        Map<String, Object> field = Map.of(
                "type",
                "object",
                "properties",
                Map.of("field", Map.of("type", "string"), "message", Map.of("type", "string")));
        Map<String, Object> error = Map.of(
                "type",
                "object",
                "properties",
                Map.of("message", Map.of("type", "string"), "fields", Map.of("type", "array", "items", field)));
        Map<String, Object> all = new TreeMap<>(schemas.components());
        all.put("Error", Map.of("type", "object", "properties", Map.of("error", error)));
        return Map.of(
                "schemas",
                all,
                "securitySchemes",
                Map.of(
                        "basic", Map.of("type", "http", "scheme", "basic"),
                        "token", Map.of("type", "http", "scheme", "bearer")));
    }

    private static void describe(
            RequestMappingInfo mapping, HandlerMethod method, Schemas schemas, Map<String, Map<String, Object>> paths) {
        for (String path : mapping.getPatternValues()) {
            for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                if (path.startsWith(ROOT) && method.getBeanType() != OpenApi.class) {
                    paths.computeIfAbsent(path, p -> new TreeMap<>())
                            .put(verb.name().toLowerCase(Locale.ROOT), operation(path, mapping, method, schemas));
                }
            }
        }
    }

    private static Map<String, Object> operation(
            String path, RequestMappingInfo mapping, HandlerMethod method, Schemas schemas) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(path.substring(ROOT.length()).split("/", 2)[0]));
        operation.put(
                "operationId",
                method.getBeanType().getSimpleName() + "." + method.getMethod().getName());
        List<Object> parameters = new ArrayList<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                parameters.add(parameter(parameter, "path", true, schemas));
            } else if (parameter.getParameterAnnotation(RequestParam.class) instanceof RequestParam param) {
                boolean required = param.required()
                        && ValueConstants.DEFAULT_NONE.equals(param.defaultValue())
                        && !parameter.isOptional();
                parameters.add(parameter(parameter, "query", required, schemas));
            } else if (parameter.hasParameterAnnotation(RequestBody.class)) {
                operation.put("requestBody", body(mapping, parameter, schemas));
            }
        }
        operation.put("parameters", parameters);
        operation.put("responses", responses(method, schemas));
        return operation;
    }

    private static Map<String, Object> parameter(
            MethodParameter parameter, String in, boolean required, Schemas schemas) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return Map.of(
                "name",
                String.valueOf(parameter.getParameterName()),
                "in",
                in,
                "required",
                required,
                "schema",
                schemas.of(parameter.getGenericParameterType()));
    }

    private static Map<String, Object> body(RequestMappingInfo mapping, MethodParameter parameter, Schemas schemas) {
        String type = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst()
                .filter(media -> !media.equals("*/*"))
                .orElse("application/json");
        return Map.of("content", Map.of(type, Map.of("schema", schemas.of(parameter.getGenericParameterType()))));
    }

    private static Map<String, Object> responses(HandlerMethod method, Schemas schemas) {
        ResponseStatus status = method.getMethodAnnotation(ResponseStatus.class);
        String code = status == null ? "200" : Integer.toString(status.code().value());
        Map<String, Object> responses = new TreeMap<>();
        boolean empty = method.getMethod().getReturnType() == void.class;
        Map<String, Object> schema = schemas.of(method.getMethod().getGenericReturnType());
        responses.put(
                code,
                empty
                        ? Map.of("description", "done")
                        : Map.of(
                                "description",
                                "done",
                                "content",
                                Map.of("application/json", Map.of("schema", schema))));
        Map<String, Object> error = Map.of(
                "description",
                "refused",
                "content",
                Map.of("application/json", Map.of("schema", Map.of("$ref", "#/components/schemas/Error"))));
        List.of("400", "401", "403", "404", "409").forEach(refusal -> responses.put(refusal, error));
        return responses;
    }
}
