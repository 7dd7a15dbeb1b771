package io.emall.cpms.core.account;

import io.emall.cpms.core.unit.UserId;
import java.time.Instant;

/** A person with an account. */
public record User(UserId id, String name, Role role, boolean enabled, Instant createdAt) {

    public Actor actor() {
        return new Actor(id, name, role);
    }
}
