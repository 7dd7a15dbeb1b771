package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.Partners.Bearer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The threshold of every request below /ocpi: echoes the message ids (O-7), recognises the partner by its token, and
 * keeps an invitation token to versions and credentials (O-1 to O-3).
 */
final class TokenFilter extends OncePerRequestFilter {

    static final String ROOT = "/ocpi";

    private static final Pattern OPEN_TO_INVITED = Pattern.compile("/ocpi/(versions|[0-9.]+(/credentials)?)/?");
    /** No routing there: not functional, and between us and the partner itself (O-8). */
    private static final Pattern CONFIGURATION =
            Pattern.compile("/ocpi/(versions|[0-9.]+(/(credentials|hubclientinfo(/.*)?))?)/?");

    private static final Pattern MESSAGE_ID = Pattern.compile("[!-~]{1,128}");

    private final Partners partners;
    private final ReplyWriter writer;
    private final Routing routing;

    TokenFilter(Partners partners, ReplyWriter writer, Routing routing) {
        this.partners = partners;
        this.writer = writer;
        this.routing = routing;
    }

    static boolean concerns(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !concerns(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        echo("X-Request-ID", request, response);
        echo("X-Correlation-ID", request, response);
        Optional<Caller> caller = recognise(request);
        boolean registering = OPEN_TO_INVITED.matcher(request.getRequestURI()).matches();
        if (caller.isEmpty() || (caller.get().invitation() && !registering)) {
            response.setHeader("WWW-Authenticate", "Token");
            writer.write(Reply.fault(401, "the token is missing, unknown, or not for this"), response);
            return;
        }
        if (caller.get().partner().status() == Partner.Status.SUSPENDED) {
            writer.write(Reply.fault(403, "the exchange is suspended"), response);
            return;
        }
        boolean configuration = CONFIGURATION.matcher(request.getRequestURI()).matches();
        enter(caller.get(), configuration, request, response, chain);
    }

    private void enter(
            Caller caller,
            boolean configuration,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (!configuration && !routing.isForUs(request)) {
            writer.write(Reply.no(Reply.CLIENT_ERROR, "the OCPI-to party is not reached here"), response);
            return;
        }
        if (!configuration) {
            routing.answer(caller.partner(), request, response);
        }
        caller.attachTo(request);
        chain.doFilter(request, response);
    }

    private Optional<Caller> recognise(HttpServletRequest request) {
        for (PresentedToken token : PresentedToken.readings(request.getHeader("Authorization"))) {
            Optional<Bearer> bearer = partners.findByToken(token.value());
            if (bearer.isPresent()) {
                return Optional.of(Caller.of(bearer.get(), token));
            }
        }
        return Optional.empty();
    }

    private static void echo(String header, HttpServletRequest request, HttpServletResponse response) {
        String value = request.getHeader(header);
        if (value != null && MESSAGE_ID.matcher(value).matches()) {
            response.setHeader(header, value);
        }
    }
}
