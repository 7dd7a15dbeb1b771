package io.emall.cpms.api.entry;

import io.emall.cpms.core.account.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The person whose software calls. */
public final class ApiCaller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Actor actor;

    ApiCaller(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }
}
