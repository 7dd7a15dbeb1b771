package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.http.OcpiJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers what every OCPI request has: caller, body, paging, and where we are reached. */
final class Arguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN = Set.of(Caller.class, Body.class, Paging.class, Base.class);

    private final OcpiJson json;
    private final Bases bases;

    Arguments(OcpiJson json, Bases bases) {
        this.json = json;
        this.bases = bases;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KNOWN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        if (type == Caller.class) {
            return Caller.of(request);
        }
        if (type == Body.class) {
            return Body.of(request, json);
        }
        Base base = bases.of(request);
        return type == Base.class ? base : Paging.of(request, base.root() + request.getRequestURI());
    }
}
