package io.emall.cpms.core.account;

import java.util.EnumSet;
import java.util.Set;

/** What a person is to the operator (requirement document §2.3). */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    MAINTAINER(EnumSet.of(
            Permission.VIEW_STATIONS,
            Permission.COMMAND_STATIONS,
            Permission.HANDLE_ALARMS,
            Permission.VIEW_BOOKINGS,
            Permission.PLAN_MAINTENANCE,
            Permission.VIEW_SESSIONS,
            Permission.VIEW_ENERGY));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
