package io.emall.cpms.portal.frame;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.unit.UserId;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who a browser session belongs to. What they may do is looked up anew for each request. */
public record SignedIn(UUID id, String name, Role role) implements Principal, Serializable {
    public static SignedIn of(Actor actor) {
        return new SignedIn(actor.id().value(), actor.name(), actor.role());
    }

    public Actor actor() {
        return new Actor(new UserId(id), name, role);
    }

    @Override
    public String getName() {
        return name;
    }
}
