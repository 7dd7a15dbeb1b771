package io.emall.cpms.core.supply;

import io.emall.cpms.core.unit.DsoId;
import java.util.List;

/** How well DSOs tell what they tell. */
public interface Feeds {

    List<Feed> all();

    List<Feed> of(DsoId dso);

    /** Creates or replaces it. */
    void save(Feed feed);
}
