package io.emall.cpms.ocpp.rpc;

import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** What the record of a request says of itself: its action and the record of its answer. */
public final class Actions {
    private static final String SUFFIX = "Request";

    private Actions() {}

    public static String of(Class<? extends Request<?>> request) {
        String name = request.getSimpleName();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    @SuppressWarnings("unchecked")
    public static <A extends Response> Class<A> responseOf(Class<? extends Request<A>> request) {
        for (Type type : request.getGenericInterfaces()) {
            if (type instanceof ParameterizedType pair && pair.getRawType() == Request.class) {
                return (Class<A>) pair.getActualTypeArguments()[0];
            }
        }
        throw new IllegalArgumentException(request + " does not name its response");
    }
}
