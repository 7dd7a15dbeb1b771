package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Tells eMSPs what came of their charging profiles: each request has one answer, told until it is taken (O-38). */
public interface ProfileAnswers {

    /** Before a request is accepted: if nothing better is told until then, this is. */
    UUID owe(PartnerId partner, URI responseUrl, ProfileAnswer unless, Instant due);

    /** The first answer counts. */
    void tell(UUID owed, ProfileAnswer answer);

    /** Tells what is due. */
    void round();

    /**
     * What is in force for a session has changed.
     *
     * @return whether the partner took it
     */
    boolean changed(PartnerId partner, SessionId session, CompositeSchedule now, Supply supply);
}
