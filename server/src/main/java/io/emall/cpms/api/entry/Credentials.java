package io.emall.cpms.api.entry;

import io.emall.cpms.core.account.People;
import io.emall.cpms.core.account.User;
import io.emall.cpms.core.account.Users;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the caller by {@code Authorization: Basic} (throttled like a log-in) or {@code Bearer}. */
final class Credentials extends OncePerRequestFilter {
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private static final long LARGEST = 10L * 1024 * 1024;

    private final People people;
    private final Users users;

    Credentials(People people, Users users) {
        this.people = people;
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            Refusal.tooLarge(response);
            return;
        }
        People.Login login;
        try {
            login = login(request);
        } catch (NonTransientDataAccessResourceException
                | TransientDataAccessException
                | RecoverableDataAccessException
                | TransactionException outage) {
            Refusal.outage(response);
            return;
        }
        if (login instanceof People.Login.Wait(var left)) {
            Refusal.wait(response, left);
            return;
        }
        if (login instanceof People.Login.Welcome(var user)) {
            SecurityContextHolder.getContext().setAuthentication(new ApiCaller(user.actor()));
        }
        chain.doFilter(request, response);
    }

    private People.@Nullable Login login(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return users.findByApiToken(header.substring(BEARER.length()).strip())
                    .filter(User::enabled)
                    .<People.Login>map(People.Login.Welcome::new)
                    .orElseGet(People.Login.Wrong::new);
        }
        boolean basic = header.regionMatches(true, 0, BASIC, 0, BASIC.length());
        return basic ? basic(header.substring(BASIC.length()).strip(), request.getRemoteAddr()) : null;
    }

    private People.@Nullable Login basic(String encoded, String address) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? people.logIn(pair[0], pair[1], address) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
