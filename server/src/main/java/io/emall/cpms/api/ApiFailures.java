package io.emall.cpms.api;

import io.emall.cpms.core.account.NotAllowed;
import io.emall.cpms.core.message.TooMuchToSearch;
import io.emall.cpms.core.session.NotDurable;
import io.emall.cpms.core.unit.NoSuchPage;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every failure as {@code {error:{message, fields}}}, never with what went on inside. */
@RestControllerAdvice("io.emall.cpms.api")
@Order(0)
class ApiFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    @ExceptionHandler
    ResponseEntity<ApiError> refused(Refused refused) {
        return answer(refused.status(), refused.body());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> noSuchPage(NoSuchPage malformed) {
        return refused(Refused.bad("after", "is not what a list gave as its next"));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> tooMuch(TooMuchToSearch givenUp) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT, "The search took too long. Narrow it: a shorter time, one station.");
    }

    @ExceptionHandler
    ResponseEntity<ApiError> notAllowed(NotAllowed refused) {
        return answer(HttpStatus.FORBIDDEN, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                refused(Refused.bad(
                        path(unknown), "is not known here; known are " + words(unknown.getKnownPropertyIds())));
            case InvalidFormatException mistyped
            when mistyped.getTargetType().isEnum() ->
                refused(Refused.bad(
                        path(mistyped),
                        "is none of " + words(List.of(mistyped.getTargetType().getEnumConstants()))));
            case DatabindException mistyped
            when !mistyped.getPath().isEmpty() -> refused(Refused.bad(path(mistyped), "cannot be read"));
            case null, default -> answer(HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected here.");
        };
    }

    private static String words(Collection<?> all) {
        return all.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** As in {@code connectors[0].voltage}. */
    private static String path(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        failure.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }

    @ExceptionHandler
    ResponseEntity<ApiError> mistyped(MethodArgumentTypeMismatchException mistyped) {
        Refused refused = Refused.bad(mistyped.getName(), "cannot be read");
        return answer(refused.status(), refused.body());
    }

    /** The database is away, which passes; a statement it refuses is our fault. */
    @ExceptionHandler({
        NonTransientDataAccessResourceException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        TransactionException.class,
        NotDurable.class
    })
    ResponseEntity<ApiError> withoutDatabase(Exception outage) {
        LOG.warn("The database cannot serve a call of the API: {}", outage.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiError.of("The database cannot be reached. Try again later."));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> other(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return answer(
                    HttpStatus.valueOf(known.getStatusCode().value()),
                    String.valueOf(known.getBody().getDetail()));
        }
        LOG.error("A call of the API failed", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. It was written to the log.");
    }

    private static ResponseEntity<ApiError> answer(HttpStatus status, String message) {
        return answer(status, ApiError.of(message));
    }

    /** JSON also for who asked for something else, so that the reason is told at all. */
    private static ResponseEntity<ApiError> answer(HttpStatus status, ApiError error) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(error);
    }
}
