package io.emall.cpms.api.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What a caller hears who is not let in. */
final class Refusal implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"eMall CPMS\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, "Send a name and password (Basic) or an API token (Bearer).");
    }

    static void wait(HttpServletResponse response, Duration left) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
        write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many failed attempts. Try again later.");
    }

    static void tooLarge(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.CONTENT_TOO_LARGE, "A body may have 10 MB.");
    }

    static void outage(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        write(response, HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached. Try again later.");
    }

    private static void write(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("{\"error\":{\"message\":\"" + message + "\",\"fields\":[]}}");
    }
}
