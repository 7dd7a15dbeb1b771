package io.emall.cpms.portal.entry;

import io.emall.cpms.core.account.User;
import io.emall.cpms.core.account.Users;
import io.emall.cpms.portal.frame.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Looks a person up anew for each page, so that a changed role or a closed account takes effect at once. */
@Component
class StillWelcome implements HandlerInterceptor {
    private final Users users;

    StillWelcome(Users users) {
        this.users = users;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn somebody)) {
            return true;
        }
        Optional<User> user = users.find(somebody.actor().id()).filter(User::enabled);
        if (user.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            response.sendRedirect("/login");
            return false;
        }
        SignedIn now = SignedIn.of(user.get().actor());
        if (!now.equals(somebody)) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, List.of()));
        }
        return true;
    }
}
