package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.Dialects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** A path that names a version we do not speak leads nowhere, whatever the module. */
final class KnownVersion implements HandlerInterceptor {

    private final Dialects dialects;

    KnownVersion(Dialects dialects) {
        this.dialects = dialects;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (named(request).isPresent() && of(request, dialects).isEmpty()) {
            throw unknown();
        }
        return true;
    }

    static Optional<Dialect> of(HttpServletRequest request, Dialects dialects) {
        return named(request).flatMap(dialects::of);
    }

    static Refusal unknown() {
        return new Refusal(Reply.notFound(Reply.CLIENT_ERROR, "no such version"));
    }

    private static Optional<String> named(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("version"))
                : Optional.empty();
    }
}
