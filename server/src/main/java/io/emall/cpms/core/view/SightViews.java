package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.LocationName;
import io.emall.cpms.core.location.LocationNames;
import io.emall.cpms.core.unit.LocationId;
import java.util.Collection;
import java.util.List;

/** What a partner may be shown, to choose from. */
public final class SightViews {
    private final LocationNames names;

    public SightViews(LocationNames names) {
        this.names = names;
    }

    public List<LocationName> with(Actor actor, String words, int limit) {
        actor.must(Permission.MANAGE_PARTNERS);
        return names.with(words, limit);
    }

    public List<LocationName> of(Actor actor, Collection<LocationId> ids) {
        actor.must(Permission.MANAGE_PARTNERS);
        return names.of(ids);
    }
}
