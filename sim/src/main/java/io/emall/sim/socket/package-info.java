/** A charging station's end of an OCPP-J connection, in any version: the socket, the calls, and a journal of both. */
@NullMarked
package io.emall.sim.socket;

import org.jspecify.annotations.NullMarked;
