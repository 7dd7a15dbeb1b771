package io.emall.cpms.api;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Says why nothing below the API answers a call: no such address, or not with that method or kind of body. */
@Component
class UnansweredCalls implements HandlerExceptionResolver, Ordered {
    private final JsonMapper json;

    UnansweredCalls(JsonMapper json) {
        this.json = json;
    }

    /** Before those that only know what a method threw. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean ours = request.getRequestURI().startsWith("/api/") && !(handler instanceof HandlerMethod);
        if (!ours || !(failure instanceof ErrorResponse known)) {
            return null;
        }
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(known.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            response.getWriter().write(json.writeValueAsString(ApiError.of(why(failure, known))));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static String why(Exception failure, ErrorResponse known) {
        return switch (failure) {
            case NoResourceFoundException unknown -> "There is no such address in the API; see /api/v1/openapi.json.";
            case HttpRequestMethodNotSupportedException wrong ->
                wrong.getMethod() + " does not work here. These do: "
                        + String.join(", ", requireNonNullElse(wrong.getSupportedMethods(), new String[0])) + ".";
            case HttpMediaTypeNotSupportedException wrong ->
                "The body's Content-Type must be "
                        + wrong.getSupportedMediaTypes().stream()
                                .map(MediaType::toString)
                                .collect(Collectors.joining(" or "))
                        + ".";
            default -> String.valueOf(known.getBody().getDetail());
        };
    }
}
