package io.emall.cpms.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for what went wrong outside any page: an unknown address, a method that is not offered, a fault of ours. */
@Component
class FailureView implements ErrorViewResolver {
    private static final long LARGEST = 10L * 1024 * 1024;

    private final Frames frames;

    FailureView(Frames frames) {
        this.frames = frames;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure
                && Outage.isBehind(failure)) {
            return Outage.page(frames.of(request), request);
        }
        HttpStatus told = isTooLarge(request, status) ? HttpStatus.CONTENT_TOO_LARGE : status;
        boolean late = request.getAttribute(Late.class.getName()) != null;
        return new ModelAndView(
                "failure", Map.of("frame", frames.of(request), "status", told.value(), "late", late), told);
    }

    /** Whoever reads a form first trips over its size, and cannot say so. */
    private static boolean isTooLarge(HttpServletRequest request, HttpStatus status) {
        return status.is4xxClientError() && request.getContentLengthLong() > LARGEST;
    }
}
