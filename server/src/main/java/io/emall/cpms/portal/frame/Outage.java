package io.emall.cpms.portal.frame;

import io.emall.cpms.core.session.NotDurable;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.ModelAndView;

/** The database is away, which is not the same as a statement it refuses, and passes by itself. */
public final class Outage {
    /** How often the page of an outage asks again. */
    private static final int SECONDS = 10;

    private Outage() {}

    public static boolean isBehind(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case NotDurable notDurable -> true;
            case TransactionException notBegun -> true;
            case NonTransientDataAccessResourceException unreachable -> true;
            case TransientDataAccessException overloaded -> true;
            case RecoverableDataAccessException interrupted -> true;
            case DataAccessException refused -> false;
            default -> isBehind(failure.getCause());
        };
    }

    /** A page comes back by itself; a form is not sent again behind anybody's back. */
    static ModelAndView page(Frame frame, HttpServletRequest request) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        boolean form = !"GET".equals(Objects.requireNonNullElse(method, request.getMethod()));
        Map<String, Object> model = Map.of("frame", frame, "form", form, "seconds", SECONDS);
        return new ModelAndView("outage", model, HttpStatus.SERVICE_UNAVAILABLE);
    }
}
