package io.emall.cpms.portal.frame;

import io.emall.cpms.core.account.NotAllowed;
import io.emall.cpms.core.unit.NoSuchPage;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
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

    @ExceptionHandler(NoSuchPage.class)
    ModelAndView noSuchPage(HttpServletRequest request) {
        return page("failure", HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(HttpServletRequest request) {
        return page("failure", HttpStatus.FORBIDDEN, request);
    }

    /** Logs which page, not its address: that of the set-up page is a secret. */
    @ExceptionHandler
    ModelAndView withoutDatabase(Exception failure, HttpServletRequest request) throws Exception {
        if (!Outage.isBehind(failure)) {
            throw failure;
        }
        LOG.warn(
                "{} {}: the database cannot serve this now: {}",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                failure.getMessage());
        return Outage.page(frames.of(request), request);
    }

    private ModelAndView page(String template, HttpStatus status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView(template, status);
        page.addObject("frame", frames.of(request));
        page.addObject("status", status.value());
        return page;
    }
}
