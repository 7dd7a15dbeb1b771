package io.emall.cpms.core.supply;

import java.util.List;
import java.util.Optional;

/** All protocols we speak with DSOs. */
public record Doors(List<SupplyDoor> all) {

    public Doors {
        all = List.copyOf(all);
    }

    public Optional<SupplyDoor> of(String protocol) {
        return all.stream().filter(door -> door.protocol().equals(protocol)).findFirst();
    }
}
