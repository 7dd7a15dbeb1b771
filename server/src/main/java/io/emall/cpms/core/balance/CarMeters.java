package io.emall.cpms.core.balance;

import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import java.util.Map;

/** The energy registers of sessions. */
public interface CarMeters {
    /** Of the sessions that ran at a location in {@code [from, until)}, what is known around both ends. */
    Map<SessionId, Register> at(LocationId location, Instant from, Instant until);
}
