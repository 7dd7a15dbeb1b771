package io.emall.cpms.core.profile;

import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import java.net.URI;

/** Tells eMSPs what came of their charging profiles (O-38). What they do not take is noted and not told again. */
public interface ProfileAnswers {

    /** What the station made of it. */
    enum Result {
        ACCEPTED,
        REJECTED,
        /** There was nothing to clear. */
        UNKNOWN
    }

    void set(PartnerId partner, URI responseUrl, Result result);

    void cleared(PartnerId partner, URI responseUrl, Result result);

    void active(PartnerId partner, URI responseUrl, ProfileCommands.Composite told);

    /**
     * What is in force for a session has changed.
     *
     * @return whether the partner took it
     */
    boolean changed(PartnerId partner, SessionId session, CompositeSchedule now, Supply supply);
}
