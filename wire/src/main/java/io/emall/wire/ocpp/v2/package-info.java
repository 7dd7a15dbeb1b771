/**
 * OCPP 2.0.1 and 2.1: a record per message, named like the action with Request or Response, and the types they share. What only
 * one of the two versions has or asks for is marked on the component.
 *
 * <p>In each record the required fields come first, then those that may be absent, custom data last.
 */
@NullMarked
package io.emall.wire.ocpp.v2;

import org.jspecify.annotations.NullMarked;
