package io.emall.cpms.portal.entry;

import io.emall.cpms.core.account.People;
import io.emall.cpms.portal.frame.Outage;
import io.emall.cpms.portal.frame.SignedIn;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the core whether name and password are right, and whether that address may try at all. */
final class PasswordCheck implements AuthenticationProvider {
    private final People people;

    PasswordCheck(People people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return switch (logIn(attempt)) {
            case People.Login.Welcome(var user) ->
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.of(user.actor()), null, List.of());
            case People.Login.Wrong() -> throw new BadCredentialsException("wrong name or password");
            case People.Login.Wait(var left) -> throw new LockedException(Long.toString(left.toMinutes() + 1));
        };
    }

    private People.Login logIn(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            return people.logIn(attempt.getName(), String.valueOf(attempt.getCredentials()), address);
        } catch (RuntimeException failure) {
            if (!Outage.isBehind(failure)) {
                throw failure;
            }
            throw new AuthenticationServiceException("the database cannot be asked", failure);
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
