package io.emall.cpms.core.supply;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.DsoId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The DSOs. */
public interface Dsos {

    /** By name. */
    List<Dso> all();

    Optional<Dso> find(DsoId id);

    /**
     * Creates or replaces it, and makes it due.
     *
     * @param secret null keeps the one there is
     * @return false if another has that name
     */
    boolean save(Dso dso, @Nullable Secret secret);

    /** With its contracts and curves; false if there is none. */
    boolean remove(DsoId id);

    Optional<Secret> secret(DsoId id);

    /** Those asked over the network that are due; nobody else gets them before {@code until}, when they are due again. */
    List<DsoId> claim(Instant now, Instant until, int limit);

    /** It was asked: it is due again then, unless there was reason meanwhile and it is due before {@code soon}. */
    void asked(DsoId id, Instant soon, Instant again, int failures);

    /** There is reason to ask it now. */
    void wake(DsoId id, Instant now);

    /** How often in a row asking failed. */
    int failures(DsoId id);
}
