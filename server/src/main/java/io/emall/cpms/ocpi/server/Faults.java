package io.emall.cpms.ocpi.server;

import io.emall.cpms.ocpi.http.OcpiJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Renders whatever goes wrong below /ocpi in the envelope; a stranger learns no inner details (O-4, O-5). */
final class Faults implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final ReplyWriter writer;

    Faults(ReplyWriter writer) {
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!TokenFilter.concerns(request)) {
            return null;
        }
        try {
            writer.write(reply(fault), response);
        } catch (IOException e) {
            log.debug("the caller left before the answer: {}", e.getMessage());
        }
        return new ModelAndView();
    }

    private static Reply reply(Exception fault) {
        return switch (fault) {
            case Refusal refusal -> refusal.reply();
            case OcpiJson.Malformed malformed -> Reply.fault(400, "the body is " + malformed.getMessage());
            case OcpiJson.Incomplete incomplete -> Reply.no(Reply.INVALID, String.valueOf(incomplete.getMessage()));
            case ErrorResponse known -> Reply.fault(known.getStatusCode().value(), "no such resource or method");
            default -> {
                log.error("an OCPI request failed", fault);
                yield Reply.fault(500, "internal error");
            }
        };
    }
}
