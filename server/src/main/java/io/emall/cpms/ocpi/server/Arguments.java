package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.cpms.ocpi.view.Dialect;
import io.emall.cpms.ocpi.view.Dialects;
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

/** Hands controllers what every OCPI request has: caller, body, paging, where we are reached, and its version. */
final class Arguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KNOWN =
            Set.of(Caller.class, Body.class, Paging.class, Base.class, Dialect.class);

    private final OcpiJson json;
    private final Bases bases;
    private final Dialects dialects;

    Arguments(OcpiJson json, Bases bases, Dialects dialects) {
        this.json = json;
        this.bases = bases;
        this.dialects = dialects;
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
        if (type == Dialect.class) {
            return KnownVersion.of(request, dialects).orElseThrow(KnownVersion::unknown);
        }
        Base base = bases.of(request);
        return type == Base.class ? base : Paging.of(request, base.root() + request.getRequestURI());
    }
}
