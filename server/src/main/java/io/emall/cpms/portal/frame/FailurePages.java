package io.emall.cpms.portal.frame;

import io.emall.cpms.core.account.NotAllowed;
import io.emall.cpms.core.session.NotDurable;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees when a page cannot be made: a sentence and a way on, never a stack trace. */
@ControllerAdvice("io.emall.cpms.portal")
@Order(0)
class FailurePages {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);

    private final Frames frames;

    FailurePages(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(HttpServletRequest request) {
        return page("failure", HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(HttpServletRequest request) {
        return page("failure", HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, NotDurable.class})
    ModelAndView withoutDatabase(Exception failure, HttpServletRequest request) {
        LOG.warn(
                "{} {}: the database cannot serve this now: {}",
                request.getMethod(),
                request.getRequestURI(),
                failure.getMessage());
        return page("outage", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    private ModelAndView page(String template, HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(template, status);
        page.addObject("frame", frames.of(request));
        page.addObject("status", status.value());
        return page;
    }
}
