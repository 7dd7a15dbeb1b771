package io.emall.cpms.portal.frame;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.session.Durability.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know of a request.
 *
 * @param path the page's own address with its query, for coming back to it
 * @param section the first part of the path: what is marked in the menu
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param actor null before log-in
 * @param critical how many critical alarms nobody has acknowledged
 * @param standstill why nothing that stations report can be stored just now; null while all is well
 */
public record Frame(
        String path,
        String section,
        String theme,
        @Nullable Actor actor,
        long critical,
        @Nullable Standstill standstill) {
    public boolean may(String permission) {
        return actor != null && actor.role().may(Permission.valueOf(permission));
    }
}
