package io.emall.cpms.core.firmware;

import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.unit.Page;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The firmware there is. */
public interface FirmwareLibrary {

    void add(Firmware firmware);

    Optional<Firmware> find(UUID id);

    /** Newest first. */
    Page<Firmware> page(@Nullable String after, int limit);

    /**
     * Its file came.
     *
     * @return false if there was one already, or the firmware is gone
     */
    boolean received(UUID id, StoredFile file);

    /** @return false if it is gone or was used: what stations were given stays on record */
    boolean remove(UUID id);

    /** The stored names of all files. */
    Set<String> stored();
}
