package io.emall.cpms.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Ends a request with a status, a sentence, and the fields that are wrong. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient List<ApiError.Field> fields;

    private Refused(HttpStatus status, String message, List<ApiError.Field> fields) {
        super(message);
        this.status = status;
        this.fields = fields;
    }

    static Refused notFound(String what) {
        return new Refused(HttpStatus.NOT_FOUND, "There is no " + what + ".", List.of());
    }

    static Refused conflict(String field, String message) {
        return new Refused(HttpStatus.CONFLICT, message, List.of(new ApiError.Field(field, message)));
    }

    static Refused bad(String field, String message) {
        return new Refused(HttpStatus.BAD_REQUEST, field + ": " + message, List.of(new ApiError.Field(field, message)));
    }

    static Refused bad(List<ApiError.Field> fields) {
        ApiError.Field first = fields.getFirst();
        return new Refused(HttpStatus.BAD_REQUEST, first.field() + ": " + first.message(), fields);
    }

    HttpStatus status() {
        return status;
    }

    ApiError body() {
        return new ApiError(new ApiError.Body(String.valueOf(getMessage()), fields));
    }
}
