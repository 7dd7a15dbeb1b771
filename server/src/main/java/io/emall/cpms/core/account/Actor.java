package io.emall.cpms.core.account;

import io.emall.cpms.core.unit.UserId;

/** Who acts: the first argument of every use case a person can start. */
public record Actor(UserId id, String name, Role role) {

    /** @throws NotAllowed if the role does not have the permission */
    public void must(Permission permission) {
        if (!role.may(permission)) {
            throw new NotAllowed(role, permission);
        }
    }
}
